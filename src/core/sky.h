/*
 * sky.h - new moons and the course of the sun, in days of UTC+7.
 */
#ifndef MOTCUA_CORE_SKY_H
#define MOTCUA_CORE_SKY_H

/* The day of the k-th new moon; k is 0 for the one of 6 January 2000. Right to about a minute
 * of time between 1900 and 2199. */
int sky_new_moon(int k);
/* The number of the last new moon on the day or before it. */
int sky_last_new_moon(int day);
/* The twelfth of the ecliptic, from 0, in which the sun stands as the day begins: it enters
 * 0 at the spring equinox and 9 at the winter solstice. */
int sky_sun_sector(int day);

#endif
