#include "config.h"

#include "report/font.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/buf.h"
#include "motcua/base/i18n.h"

/* Where Debian, Fedora, Arch and hand-made systems keep them. */
static const char *const folders[] = {
	PKGDATADIR "/fonts",
	"/usr/share/fonts/truetype/liberation2",
	"/usr/share/fonts/truetype/croscore",
	"/usr/share/fonts/truetype/liberation",
	"/usr/share/fonts/liberation-serif-fonts",
	"/usr/share/fonts/liberation-serif",
	"/usr/share/fonts/liberation",
	"/usr/local/share/fonts",
};

/* Both have the measures of Times New Roman, which documents use (Decree 30/2020, annex I). */
static const char *const families[] = { "LiberationSerif", "Tinos" };

static const char *const style_names[STYLE_COUNT] = {
	[STYLE_REGULAR] = "Regular", [STYLE_BOLD] = "Bold", [STYLE_ITALIC] = "Italic"
};

static int read_file(const char *path, struct buf *out)
{
	char block[16384];
	FILE *file = fopen(path, "rb");
	size_t len;
	int failed;

	if (!file)
		return -1;
	while ((len = fread(block, 1, sizeof block, file)) > 0)
		buf_add(out, block, len);
	failed = ferror(file);
	fclose(file);
	return failed ? -1 : 0;
}

static int read_coverage(const char *path, struct coverage *out)
{
	struct buf data;
	int status = -1;

	buf_init(&data);
	if (read_file(path, &data) == 0)
		status = coverage_read(out, (const unsigned char *)data.data, data.len);
	buf_release(&data);
	return status;
}

void font_set_release(struct font_set *set)
{
	for (int i = 0; i < STYLE_COUNT; i++)
		free(set->path[i]);
	memset(set, 0, sizeof *set);
}

static bool try_family(struct font_set *out, const char *folder, const char *family)
{
	memset(out, 0, sizeof *out);
	memset(&out->coverage, 0xff, sizeof out->coverage);
	for (int i = 0; i < STYLE_COUNT; i++) {
		struct coverage own;

		out->path[i] = xasprintf("%s/%s-%s.ttf", folder, family, style_names[i]);
		if (read_coverage(out->path[i], &own) < 0 ||
			!coverage_has_all(&own, vietnamese_letters)) {
			font_set_release(out);
			return false;
		}
		for (size_t k = 0; k < sizeof own.bits; k++)
			out->coverage.bits[k] &= own.bits[k];
	}
	return true;
}

static bool try_folder(struct font_set *out, const char *folder)
{
	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		if (try_family(out, folder, families[i]))
			return true;
	return false;
}

int font_set_find(struct font_set *out, struct err *err)
{
	const char *own = getenv("MOTCUA_FONTDIR");

	memset(out, 0, sizeof *out);
	/* A folder that is named is the only one: what is asked for must not be passed over. */
	if (own && *own) {
		if (try_folder(out, own))
			return 0;
	} else {
		for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
			if (try_folder(out, folders[i]))
				return 0;
	}
	return err_set(err, ERR_SYSTEM,
		_("No font with all Vietnamese letters was found. Install the package "
		  "fonts-liberation2, or name a folder with it in MOTCUA_FONTDIR."));
}
