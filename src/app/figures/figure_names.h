/*
 * figure_names.h - inside the app layer: what the groups of the figures are called.
 */
#ifndef MOTCUA_APP_FIGURE_NAMES_H
#define MOTCUA_APP_FIGURE_NAMES_H

#include "motcua/app/app.h"
#include "motcua/report/indicators.h"

/* Fills the codes and names of the procedures, and the names of all groups. No two of a group have
 * one key; the key 0 is called "Chưa rõ". */
int figure_names_load(struct app *app, struct indicator_report *out, struct err *err);

#endif
