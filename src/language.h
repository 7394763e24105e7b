/*
 * language.h - the language of the interface, whatever the environment says.
 */
#ifndef MOTCUA_LANGUAGE_H
#define MOTCUA_LANGUAGE_H

enum language { LANGUAGE_VI, LANGUAGE_EN };

/* Sets locale and catalogue. Letters are UTF-8 even where the machine has no locale
 * set; numbers, dates and order stay those of "C", since the program has its own. The
 * catalogue is looked for in $MOTCUA_LOCALEDIR, in "locale" beside the program (a build tree),
 * then in localedir. Call once, first thing in main(). */
void language_start(enum language lang, const char *localedir);

#endif
