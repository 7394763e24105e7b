/* sky.c - after Jean Meeus, Astronomical Algorithms, 2nd edition, chapters 25 and 49. */
#include "config.h"

#include "sky.h"

#include <math.h>
#include <stddef.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Julian days count from noon; ours from local midnight, seven hours ahead of Greenwich. */
#define JULIAN_1970 2440587.5
#define JULIAN_2000 2451545.0
#define UTC_PLUS_7 (7.0 / 24)

/* Mean length of a month, and the first new moon of 2000. */
#define MONTH 29.530588861
#define MONTHS_PER_CENTURY 1236.85

static double sine(double degrees)
{
	return sin(degrees * (3.14159265358979323846 / 180));
}

/* Earth time behind even time, in days, in a year: observed until 2000, then expected. */
static double time_lag(double year)
{
	static const double seconds[] = { -3, 29, 64, 93, 203, 328, 442 };
	double steps = (year - 1900) / 50;
	int i = steps < 0 ? 0 : steps >= 6 ? 5 : (int)steps;

	return (seconds[i] + (seconds[i + 1] - seconds[i]) * (steps - i)) / 86400;
}

/* Periodic terms of the new moon: days, multiples of the anomalies of sun and moon and of
 * the moon's argument of latitude, and the power of the eccentricity. */
static const struct {
	double days;
	int sun, moon, latitude, power;
} moon_terms[] = {
	{ -0.40720, 0, 1, 0, 0 },
	{ 0.17241, 1, 0, 0, 1 },
	{ 0.01608, 0, 2, 0, 0 },
	{ 0.01039, 0, 0, 2, 0 },
	{ 0.00739, -1, 1, 0, 1 },
	{ -0.00514, 1, 1, 0, 1 },
	{ 0.00208, 2, 0, 0, 2 },
	{ -0.00111, 0, 1, -2, 0 },
	{ -0.00057, 0, 1, 2, 0 },
	{ 0.00056, 1, 2, 0, 1 },
	{ -0.00042, 0, 3, 0, 0 },
	{ 0.00042, 1, 0, 2, 1 },
	{ 0.00038, 1, 0, -2, 1 },
	{ -0.00024, -1, 2, 0, 1 },
	{ -0.00007, 2, 1, 0, 0 },
	{ 0.00004, 0, 2, -2, 0 },
	{ 0.00004, 3, 0, 0, 0 },
	{ 0.00003, 1, 1, -2, 0 },
	{ 0.00003, 0, 2, 2, 0 },
	{ -0.00003, 1, 1, 2, 0 },
	{ 0.00003, -1, 1, 2, 0 },
	{ -0.00002, -1, 1, -2, 0 },
	{ -0.00002, 1, 3, 0, 0 },
	{ 0.00002, 0, 4, 0, 0 },
};

/* What the planets do to it: angle at k = 0, its growth with k, and days. */
static const struct {
	double angle, growth, days;
} planet_terms[] = {
	{ 299.77, 0.107408, 0.000325 },
	{ 251.88, 0.016321, 0.000165 },
	{ 251.83, 26.651886, 0.000164 },
	{ 349.42, 36.412478, 0.000126 },
	{ 84.66, 18.206239, 0.000110 },
	{ 141.74, 53.303771, 0.000062 },
	{ 207.14, 2.453732, 0.000060 },
	{ 154.84, 7.306860, 0.000056 },
	{ 34.52, 27.261239, 0.000047 },
	{ 207.19, 0.121824, 0.000042 },
	{ 291.34, 1.844379, 0.000040 },
	{ 161.72, 24.198154, 0.000037 },
	{ 239.56, 25.513099, 0.000035 },
	{ 331.55, 3.592518, 0.000023 },
};

/* The Julian day of the k-th new moon, Greenwich time. */
static double new_moon(int k)
{
	double t = k / MONTHS_PER_CENTURY, t2 = t * t, t3 = t2 * t;
	double eccentricity = 1 - 0.002516 * t - 0.0000074 * t2;
	double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t2 - 0.00000011 * t3;
	double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3;
	double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3;
	double node = 124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3;
	double when = 2451550.09766 + MONTH * k + 0.00015437 * t2 - 0.00000015 * t3;

	for (size_t i = 0; i < COUNT(moon_terms); i++)
		when += moon_terms[i].days * pow(eccentricity, moon_terms[i].power) *
			sine(moon_terms[i].sun * sun + moon_terms[i].moon * moon +
				moon_terms[i].latitude * latitude);
	when -= 0.00017 * sine(node);
	for (size_t i = 0; i < COUNT(planet_terms); i++)
		when += planet_terms[i].days *
			sine(planet_terms[i].angle + planet_terms[i].growth * k);
	return when - time_lag(2000 + t * 100);
}

int sky_new_moon(int k)
{
	return (int)floor(new_moon(k) - JULIAN_1970 + UTC_PLUS_7);
}

int sky_last_new_moon(int day)
{
	int k = (int)floor((day - (2451550.1 - JULIAN_1970)) / MONTH);

	/* The true new moon is up to fourteen hours from the mean one. */
	while (sky_new_moon(k + 1) <= day)
		k++;
	while (sky_new_moon(k) > day)
		k--;
	return k;
}

int sky_sun_sector(int day)
{
	double when = day + JULIAN_1970 - UTC_PLUS_7;
	double t = (when - JULIAN_2000 + time_lag(2000 + (when - JULIAN_2000) / 365.25)) / 36525;
	double t2 = t * t;
	double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t2;
	double centre = (1.914602 - 0.004817 * t - 0.000014 * t2) * sine(anomaly) +
		(0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
	double longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t2 + centre;

	/* Aberration and nutation. */
	longitude -= 0.00569 + 0.00478 * sine(125.04 - 1934.136 * t);
	longitude -= 360 * floor(longitude / 360);
	return (int)(longitude / 30) % 12;
}
