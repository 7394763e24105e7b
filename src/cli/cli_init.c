#include "config.h"

#include "cli/command.h"
#include "motcua/app/setup.h"
#include "motcua/base/i18n.h"

enum {
	INIT_NAME, INIT_CODE, INIT_PLACE, INIT_PARENT, INIT_PROVINCE, INIT_CATALOGUE, INIT_ADMIN,
	INIT_PASSWORD, INIT_ADMIN_NAME, INIT_DEMO, INIT_COUNT
};
static const struct cli_option options[INIT_COUNT] = {
	[INIT_NAME] = { "--name", CLI_VALUE },
	[INIT_CODE] = { "--code", CLI_VALUE },
	[INIT_PLACE] = { "--place", CLI_VALUE },
	[INIT_PARENT] = { "--parent", CLI_VALUE },
	[INIT_PROVINCE] = { "--province", CLI_VALUE },
	[INIT_CATALOGUE] = { "--catalogue", CLI_FILE },
	[INIT_ADMIN] = { "--admin", CLI_VALUE },
	[INIT_PASSWORD] = { "--admin-password-file", CLI_FILE },
	[INIT_ADMIN_NAME] = { "--admin-name", CLI_VALUE },
	[INIT_DEMO] = { "--demo", CLI_FLAG },
};

static enum cli_status check_init(const struct cli_line *line)
{
	static const int required[] = { INIT_NAME, INIT_CODE, INIT_ADMIN, INIT_PASSWORD };

	for (int i = 0; i < INIT_DEMO; i++)
		if (line->value[INIT_DEMO] && line->value[i])
			return cli_say_usage(_("%s: the demonstration store has its own"),
				options[i].name);
	for (size_t i = 0; i < CLI_COUNT(required); i++)
		if (!line->value[INIT_DEMO] && !line->value[required[i]])
			return cli_say_usage(_("%s: the option is missing"),
				options[required[i]].name);
	if (line->value[INIT_CATALOGUE] && !*line->value[INIT_CATALOGUE])
		return cli_say_usage(_("%s: the value is missing"), "--catalogue");
	if (cli_spare(line, line->value[INIT_CATALOGUE]) != CLI_DONE)
		return CLI_USAGE;
	return cli_spare(line, line->value[INIT_PASSWORD]);
}

static enum cli_status run_init(struct cli *cli)
{
	const struct cli_line *line = cli->line;
	struct setup setup = {
		.unit_name = line->value[INIT_NAME], .unit_code = line->value[INIT_CODE],
		.place = line->value[INIT_PLACE], .upper_level = line->value[INIT_PARENT],
		.province = line->value[INIT_PROVINCE], .catalogue = line->value[INIT_CATALOGUE],
		.admin_login = line->value[INIT_ADMIN], .admin_name = line->value[INIT_ADMIN_NAME],
	};
	struct err err = ERR_INIT;
	char *password = NULL;
	int status;

	buf_addf(&cli->done, _("The store is at %s."), line->db);
	if (line->value[INIT_DEMO])
		return setup_demo(line->db, line->now, &cli->out, &err) < 0 ? cli_say_error(&err)
									     : CLI_DONE;
	status = cli_read_password(line->value[INIT_PASSWORD], &password, &err);
	if (status == 0) {
		setup.admin_password = password;
		status = setup_create(line->db, &setup, line->now, &err);
	}
	cli_forget(password);
	if (status < 0)
		return cli_say_error(&err);
	cli_say("%s", cli->done.data);
	return CLI_DONE;
}

const struct cli_command cli_command_init = {
	.name = "init",
	.usage = "--name NAME --code CODE --admin LOGIN --admin-password-file FILE [--place PLACE]"
		 " [--parent NAME] [--province NAME] [--catalogue FILE|none] | --demo",
	.help = N_("Makes a new store, for a unit or for demonstration."),
	.option = options,
	.option_count = INIT_COUNT,
	.check = check_init,
	.run = run_init,
};
