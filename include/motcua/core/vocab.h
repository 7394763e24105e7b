/*
 * vocab.h - the closed lists of the trade, with the names that files and scripts use.
 *
 * Each list has a stable name per value (the store, CSV and JSON hold it; never changed,
 * never translated), a label of the interface (translate with _c()), and a label of
 * documents (Vietnamese). Import accepts the stable name and the document label, folded.
 */
#ifndef MOTCUA_CORE_VOCAB_H
#define MOTCUA_CORE_VOCAB_H

#include <stddef.h>

enum channel { CHANNEL_IN_PERSON, CHANNEL_ONLINE, CHANNEL_POSTAL, CHANNEL_COUNT };

enum return_method { RETURN_DESK, RETURN_ONLINE, RETURN_POSTAL, RETURN_COUNT };

/* Scheme A of the levels (until 2022): 2, 3, 4; 0 is unknown. */
#define LEVEL_UNKNOWN 0

/* Scheme B (Decree 42/2022): whole, part, information only. */
enum service { SERVICE_UNKNOWN, SERVICE_INFORMATION, SERVICE_PARTIAL, SERVICE_FULL, SERVICE_COUNT };

enum limit_unit {
	LIMIT_UNKNOWN, /* not known: intake asks for it */
	LIMIT_SAME_DAY,
	LIMIT_WORKING_DAYS,
	LIMIT_CALENDAR_DAYS,
	LIMIT_MONTHS,
	LIMIT_HOURS,
	LIMIT_UNIT_COUNT
};

enum supplement_policy { SUPPLEMENT_RESTART, SUPPLEMENT_PAUSE, SUPPLEMENT_POLICY_COUNT };

enum role {
	ROLE_OFFICER,
	ROLE_SPECIALIST,
	ROLE_STATISTICS,
	ROLE_CHAIRMAN,
	ROLE_ADMINISTRATOR,
	ROLE_COUNT
};

/* The states of domain section 2.3 under their names in tables (formats, "trang_thai"). */
enum dossier_state {
	STATE_RECEIVED,        /* tiep_nhan: accepted, not yet forwarded; in tables dang_xu_ly */
	STATE_PROCESSING,      /* dang_xu_ly */
	STATE_SUPPLEMENT,      /* cho_bo_sung */
	STATE_FINANCE,         /* cho_nghia_vu_tai_chinh */
	STATE_STOPPED,         /* dung */
	STATE_RESULT,          /* da_co_ket_qua */
	STATE_POSTED,          /* da_giao_buu_chinh */
	STATE_POST_RETURNED,   /* buu_chinh_hoan */
	STATE_RETURNED,        /* da_tra */
	STATE_REFUSED,         /* tu_choi: refused after examination; a result */
	STATE_WITHDRAWN,       /* rut */
	STATE_VOID,            /* huy: entered by mistake */
	STATE_PENDING,         /* cho_tiep_nhan: online or by post, not yet accepted */
	STATE_DECLINED,        /* khong_tiep_nhan: was pending, refused at intake; no dossier */
	STATE_COUNT
};

/* Why a procedure that can be done online was taken on paper (labels 16); 0 is none. */
enum paper_reason {
	REASON_NONE,
	REASON_NO_PHONE,
	REASON_NO_ACCOUNT,
	REASON_NO_OTP,
	REASON_PORTAL_DOWN,
	REASON_CHOSE_PAPER,
	REASON_ORIGINALS,
	REASON_OTHER,
	REASON_COUNT
};

enum sex { SEX_UNKNOWN, SEX_MALE, SEX_FEMALE, SEX_COUNT };

enum assistance { ASSIST_UNKNOWN, ASSIST_SELF, ASSIST_OFFICER, ASSIST_COUNT };

enum day_kind { DAY_OFF, DAY_MADE_UP, DAY_KIND_COUNT };
enum day_basis { BASIS_HOLIDAY, BASIS_COMPENSATORY, BASIS_SWAP, BASIS_LOCAL, DAY_BASIS_COUNT };

struct vocab_word {
	const char *name;  /* stable: "truc_tuyen" */
	const char *label; /* NP_("channel", "Online") */
	const char *paper; /* "Trực tuyến" */
};

struct vocab {
	const struct vocab_word *word;
	int count;
};

/* The lists by their enums; index = value of the enum. */
extern const struct vocab vocab_channel, vocab_return, vocab_service, vocab_limit_unit,
	vocab_supplement, vocab_role, vocab_state, vocab_reason, vocab_sex, vocab_assistance,
	vocab_day_kind, vocab_day_basis;

/* The stable name of a value. */
const char *vocab_name(const struct vocab *vocab, int value);
/* The label in the language of the interface. */
const char *vocab_label(const struct vocab *vocab, int value);
/* The label in documents. */
const char *vocab_paper(const struct vocab *vocab, int value);
/* The value whose stable name is exactly the text (NULL-safe), or -1. */
int vocab_value(const struct vocab *vocab, const char *name);
/* The value whose stable name or document label folds like the text (NULL-safe), or -1. */
int vocab_match(const struct vocab *vocab, const char *text);

#endif
