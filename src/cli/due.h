/*
 * due.h - inside the cli layer: a due date told day by day, of a question and of a dossier.
 */
#ifndef MOTCUA_CLI_DUE_H
#define MOTCUA_CLI_DUE_H

#include "cli/command.h"
#include "motcua/core/deadline.h"

/* "giai_thich". */
json_t *due_list_steps(const struct deadline_steps *steps);
/* Appends "T5 19/01/2023   1  ngày làm việc" as a line. */
void due_put_step(struct buf *out, const struct deadline_step *step);

/* The due date of a dossier by any of its codes, with its story where explain is set. */
enum cli_status due_dossier(struct cli *cli, const char *code, bool explain, bool json);

#endif
