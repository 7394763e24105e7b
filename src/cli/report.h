/*
 * report.h - inside the cli layer: reports that are drawn by the model of reports.
 */
#ifndef MOTCUA_CLI_REPORT_H
#define MOTCUA_CLI_REPORT_H

#include "cli/command.h"
#include "motcua/report/report.h"

/* Appends a book of the register in an enum report_format. */
enum cli_status cli_report_register(struct cli *cli, int year, int book, int format);

#endif
