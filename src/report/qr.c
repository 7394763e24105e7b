#include "config.h"

#include "report/qr.h"

#include <qrencode.h>
#include <stdlib.h>

#include "motcua/base/alloc.h"

int qr_make(struct qr *out, const char *text)
{
	QRcode *code = *text ? QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) : NULL;
	size_t count;

	*out = (struct qr){ 0 };
	if (!code)
		return -1;
	count = (size_t)code->width * (size_t)code->width;
	out->size = code->width;
	out->module = xcalloc(count, 1);
	for (size_t i = 0; i < count; i++)
		out->module[i] = code->data[i] & 1;
	QRcode_free(code);
	return 0;
}

bool qr_dark(const struct qr *qr, int row, int column)
{
	return qr->module[row * qr->size + column];
}

void qr_release(struct qr *qr)
{
	free(qr->module);
	*qr = (struct qr){ 0 };
}
