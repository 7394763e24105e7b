#include "config.h"

#include "ui/post/post_codes.h"

#include <stdlib.h>
#include <string.h>

#include "motcua/base/alloc.h"
#include "motcua/base/i18n.h"
#include "motcua/core/identity.h"
#include "ui/term/keymap.h"

static struct post_code *find(const struct post_codes *codes, int64_t dossier_id)
{
	for (size_t i = 0; i < codes->count; i++)
		if (codes->item[i].dossier_id == dossier_id)
			return &codes->item[i];
	return NULL;
}

void post_codes_release(struct post_codes *codes)
{
	free(codes->item);
	*codes = (struct post_codes){ NULL, 0, 0 };
}

const char *post_codes_of(const struct post_codes *codes, int64_t dossier_id)
{
	const struct post_code *code = find(codes, dossier_id);

	return code ? code->code : "";
}

bool post_codes_typed(const struct post_codes *codes)
{
	for (size_t i = 0; i < codes->count; i++)
		if (*codes->item[i].code)
			return true;
	return false;
}

static struct post_code *find_or_add(struct post_codes *codes, int64_t dossier_id)
{
	struct post_code *code = find(codes, dossier_id);

	if (code)
		return code;
	codes->item = grow_array(codes->item, codes->count, &codes->cap, sizeof *codes->item);
	code = &codes->item[codes->count++];
	*code = (struct post_code){ .dossier_id = dossier_id };
	return code;
}

bool post_codes_key(struct post_codes *codes, int64_t dossier_id, int32_t key)
{
	bool lower = key >= 'a' && key <= 'z';
	struct post_code *code;
	size_t len;

	if (!lower && !(key >= 'A' && key <= 'Z') && !(key >= '0' && key <= '9') && key != '-' &&
		key != K_BACKSPACE && key != K_DELETE)
		return false;
	code = find_or_add(codes, dossier_id);
	len = strlen(code->code);
	/* Behind the last letter all is zero. */
	if (key == K_DELETE)
		memset(code->code, 0, sizeof code->code);
	else if (key == K_BACKSPACE && len > 0)
		code->code[len - 1] = '\0';
	else if (key != K_BACKSPACE && len < POST_CODE_MAX)
		code->code[len] = (char)(lower ? key - 'a' + 'A' : key);
	else
		return false;
	code->considered = false;
	return true;
}

bool post_codes_consider(struct post_codes *codes, int64_t dossier_id)
{
	struct post_code *code = find_or_add(codes, dossier_id);
	bool before = code->considered;

	code->considered = true;
	return before;
}

void post_codes_forget(struct post_codes *codes, int64_t dossier_id)
{
	struct post_code *code = find(codes, dossier_id);

	if (code)
		*code = codes->item[--codes->count];
}

int post_codes_check(const struct post_codes *codes, int64_t dossier_id, bool *odd,
	struct err *err)
{
	const char *code = post_codes_of(codes, dossier_id);
	struct err why = ERR_INIT;
	enum s10_verdict verdict = s10_judge(code, &why);

	for (size_t i = 0; i < codes->count; i++)
		if (codes->item[i].dossier_id != dossier_id && *code &&
			strcmp(codes->item[i].code, code) == 0)
			return err_set(err, ERR_CONFLICT,
				_("%s was typed for another dossier of this list too."), code);
	*odd = verdict != S10_RIGHT;
	if (verdict != S10_MISTYPED)
		return 0;
	return err_set(err, ERR_INVALID, "%s", why.msg);
}
