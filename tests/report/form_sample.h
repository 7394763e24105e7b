/*
 * form_sample.h - a receipt as the desk would fill it, for the tests of forms.
 */
#ifndef MOTCUA_TESTS_FORM_SAMPLE_H
#define MOTCUA_TESTS_FORM_SAMPLE_H

#include "motcua/report/form.h"

/* The shipped template of the receipt. */
const char *sample_template(void);
/* Nothing but the name of the form. */
void sample_empty(struct form_values *values);
/* A first print for a citizen without anything unusual. */
void sample_plain(struct form_values *values);
/* A reprint with an owner, a portal code, a provisional date and very long values. */
void sample_long(struct form_values *values, size_t papers);

#endif
