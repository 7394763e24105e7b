-- The whole desk. Conventions:
--   * a day is TEXT 'YYYY-MM-DD', a moment TEXT 'YYYY-MM-DDTHH:MM:SS', local time (UTC+7);
--     date(d, '+0 days') IS d refuses days that do not exist, which date(d) IS d lets pass;
--   * valid_from and valid_to are inclusive days, NULL is open;
--   * *_fold, *_sort and *_reversed are computed by the program (text_key_version), so that
--     any sqlite3 opens the file;
--   * names of states, channels and so on are those of core/vocab;
--   * nothing accepted is ever deleted.

-- ---------------------------------------------------------------- the store itself

CREATE TABLE store_identity (
	id               INTEGER PRIMARY KEY CHECK (id = 1),
	store_id         TEXT    NOT NULL CHECK (length(store_id) = 32), -- random, hexadecimal
	generation       INTEGER NOT NULL CHECK (generation > 0),        -- grows with each restore
	created_at       TEXT    NOT NULL,
	text_key_version INTEGER NOT NULL,
	demo             INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
	unit_id          INTEGER REFERENCES unit (id) -- the unit whose desk this is
) STRICT;

CREATE TABLE setting (
	name  TEXT PRIMARY KEY CHECK (name <> ''),
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A legal document that something rests on: a decision, a law, an announcement.
CREATE TABLE document (
	id      INTEGER PRIMARY KEY,
	number  TEXT NOT NULL UNIQUE CHECK (number <> ''), -- '1004/QĐ-UBND'
	issued  TEXT CHECK (date(issued, '+0 days') IS issued),
	issuer  TEXT NOT NULL DEFAULT '',
	summary TEXT NOT NULL DEFAULT ''
) STRICT;

-- ---------------------------------------------------------------- units and people

CREATE TABLE unit (
	id   INTEGER PRIMARY KEY,
	code TEXT NOT NULL UNIQUE CHECK (code <> '') -- stands in the dossier code: 'H48.28.17'
) STRICT;

-- What a unit is called, and whom it reports to, at a time.
CREATE TABLE unit_version (
	id          INTEGER PRIMARY KEY,
	unit_id     INTEGER NOT NULL REFERENCES unit (id),
	valid_from  TEXT CHECK (date(valid_from, '+0 days') IS valid_from),
	valid_to    TEXT CHECK (date(valid_to, '+0 days') IS valid_to),
	name        TEXT NOT NULL CHECK (name <> ''), -- 'UBND xã Ba Nam'
	letterhead  TEXT NOT NULL, -- 'ỦY BAN NHÂN DÂN XÃ BA NAM'
	place       TEXT NOT NULL, -- 'Ba Nam', before the date of a letter
	desk        TEXT NOT NULL, -- 'Bộ phận Tiếp nhận và Trả kết quả'
	desk_suffix TEXT NOT NULL DEFAULT 'BPTNTKQ', -- after the number of its papers
	upper_level TEXT NOT NULL DEFAULT '', -- real name of the body reported to
	province    TEXT NOT NULL DEFAULT '',
	phone       TEXT NOT NULL DEFAULT '',
	CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX unit_version_unit ON unit_version (unit_id, valid_from);

-- Which unit goes on with the work of which: Ba Nam and Ba Lế are Ba Tô from a day on. For
-- figures over years in which units were merged. The register does not need it: a desk that goes
-- on under another name is the same unit in a further version, and its books follow those.
CREATE TABLE unit_succession (
	old_unit_id INTEGER NOT NULL REFERENCES unit (id),
	new_unit_id INTEGER NOT NULL REFERENCES unit (id),
	day         TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
	document_id INTEGER REFERENCES document (id),
	PRIMARY KEY (old_unit_id, new_unit_id),
	CHECK (old_unit_id <> new_unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE village (
	id         INTEGER PRIMARY KEY,
	unit_id    INTEGER NOT NULL REFERENCES unit (id),
	name       TEXT NOT NULL CHECK (name <> ''),
	name_fold  TEXT NOT NULL,
	head_name  TEXT NOT NULL DEFAULT '',
	head_phone TEXT NOT NULL DEFAULT '',
	valid_from TEXT CHECK (date(valid_from, '+0 days') IS valid_from),
	valid_to   TEXT CHECK (date(valid_to, '+0 days') IS valid_to),
	confirmed  INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)),
	UNIQUE (unit_id, name),
	CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
) STRICT;

-- A person of the office. Not a login: see app_user.
CREATE TABLE officer (
	id         INTEGER PRIMARY KEY,
	unit_id    INTEGER NOT NULL REFERENCES unit (id),
	name       TEXT NOT NULL CHECK (name <> ''),
	name_fold  TEXT NOT NULL,
	name_sort  TEXT NOT NULL,
	citizen_id INTEGER REFERENCES citizen (id),
	valid_from TEXT CHECK (date(valid_from, '+0 days') IS valid_from),
	valid_to   TEXT CHECK (date(valid_to, '+0 days') IS valid_to),
	confirmed  INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)),
	CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
) STRICT;

CREATE TABLE officer_title (
	id         INTEGER PRIMARY KEY,
	officer_id INTEGER NOT NULL REFERENCES officer (id),
	title      TEXT NOT NULL CHECK (title <> ''), -- 'Công chức Tư pháp - Hộ tịch'
	signs      TEXT NOT NULL DEFAULT '', -- 'CHỦ TỊCH', 'KT. CHỦ TỊCH' where the title signs
	valid_from TEXT CHECK (date(valid_from, '+0 days') IS valid_from),
	valid_to   TEXT CHECK (date(valid_to, '+0 days') IS valid_to),
	CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX officer_title_officer ON officer_title (officer_id, valid_from);

CREATE TABLE app_user (
	id            INTEGER PRIMARY KEY,
	login         TEXT NOT NULL UNIQUE CHECK (login <> ''),
	officer_id    INTEGER NOT NULL REFERENCES officer (id),
	password_hash TEXT NOT NULL, -- argon2id of libsodium, with its parameters
	disabled      INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
	must_change   INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
	failures      INTEGER NOT NULL DEFAULT 0, -- wrong passwords in a row
	failed_at     TEXT,
	created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE user_role (
	user_id    INTEGER NOT NULL REFERENCES app_user (id),
	role       TEXT NOT NULL CHECK (role IN
		('can_bo', 'chuyen_mon', 'thong_ke', 'chu_tich', 'quan_tri')),
	valid_from TEXT CHECK (date(valid_from, '+0 days') IS valid_from),
	valid_to   TEXT CHECK (date(valid_to, '+0 days') IS valid_to),
	UNIQUE (user_id, role, valid_from)
) STRICT;

CREATE TABLE citizen (
	id             INTEGER PRIMARY KEY,
	unit_id        INTEGER NOT NULL REFERENCES unit (id),
	kind           TEXT NOT NULL DEFAULT 'ca_nhan' CHECK (kind IN ('ca_nhan', 'to_chuc')),
	name           TEXT NOT NULL CHECK (name <> ''),
	name_fold      TEXT NOT NULL,
	name_sort      TEXT NOT NULL,
	id_number      TEXT, -- personal number, 12 digits; for an organisation its tax code
	id_reversed    TEXT,
	old_number     TEXT, -- nine digits of the former card
	old_reversed   TEXT,
	born           TEXT CHECK (born GLOB '[0-9][0-9][0-9][0-9]' OR date(born, '+0 days') IS born),
	sex            TEXT NOT NULL DEFAULT '' CHECK (sex IN ('', 'nam', 'nu')),
	village_id     INTEGER REFERENCES village (id),
	address        TEXT NOT NULL DEFAULT '',
	phone          TEXT NOT NULL DEFAULT '', -- as written
	phone_digits   TEXT NOT NULL DEFAULT '', -- as dialled here: '+84 905…' is '0905…'
	phone_reversed TEXT NOT NULL DEFAULT '', -- of phone_digits
	email          TEXT NOT NULL DEFAULT '',
	workplace      TEXT NOT NULL DEFAULT '', -- body or unit the person works for
	is_official    INTEGER NOT NULL DEFAULT 0 CHECK (is_official IN (0, 1)),
	merged_into    INTEGER REFERENCES citizen (id),
	created_at     TEXT NOT NULL,
	changed_at     TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX citizen_id_number ON citizen (id_number)
	WHERE id_number IS NOT NULL AND merged_into IS NULL;
CREATE INDEX citizen_fold ON citizen (name_fold);
CREATE INDEX citizen_sort ON citizen (name_sort);
CREATE INDEX citizen_id_reversed ON citizen (id_reversed) WHERE id_reversed IS NOT NULL;
CREATE INDEX citizen_old_number ON citizen (old_number) WHERE old_number IS NOT NULL;
CREATE INDEX citizen_old_reversed ON citizen (old_reversed) WHERE old_reversed IS NOT NULL;
CREATE INDEX citizen_phone ON citizen (phone_digits) WHERE phone_digits <> '';
CREATE INDEX citizen_phone_reversed ON citizen (phone_reversed) WHERE phone_reversed <> '';

-- One row per word of a name, for search by any words. The whole folded name stands beside
-- it, so that the other words are tested without a look at the citizen.
CREATE TABLE citizen_word (
	word       TEXT    NOT NULL,
	name_fold  TEXT    NOT NULL,
	citizen_id INTEGER NOT NULL REFERENCES citizen (id),
	PRIMARY KEY (word, name_fold, citizen_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX citizen_word_citizen ON citizen_word (citizen_id);

-- ---------------------------------------------------------------- the catalogue

CREATE TABLE field (
	id        INTEGER PRIMARY KEY,
	name      TEXT NOT NULL UNIQUE CHECK (name <> ''),
	name_fold TEXT NOT NULL
) STRICT;

CREATE TABLE procedure (
	id          INTEGER PRIMARY KEY,
	code        TEXT UNIQUE CHECK (code <> ''), -- '2.000815'; NULL where none is known
	identity    TEXT NOT NULL UNIQUE,           -- the code, else 'ten:' and the folded name
	replaced_by INTEGER REFERENCES procedure (id),
	CHECK (replaced_by <> id)
) STRICT;

CREATE TABLE procedure_version (
	id             INTEGER PRIMARY KEY,
	procedure_id   INTEGER NOT NULL REFERENCES procedure (id),
	valid_from     TEXT CHECK (date(valid_from, '+0 days') IS valid_from),
	valid_to       TEXT CHECK (date(valid_to, '+0 days') IS valid_to),
	name           TEXT NOT NULL CHECK (name <> ''),
	name_fold      TEXT NOT NULL,
	field_id       INTEGER NOT NULL REFERENCES field (id),
	level          INTEGER CHECK (level BETWEEN 1 AND 4),        -- scheme A; NULL unknown
	service        TEXT CHECK (service IN ('thong_tin', 'mot_phan', 'toan_trinh')), -- scheme B
	in_list        INTEGER CHECK (in_list IN (0, 1)),            -- online list; NULL unknown
	list_document  INTEGER REFERENCES document (id),             -- the decision of the list
	limit_unit     TEXT CHECK (limit_unit IN
		('trong_ngay', 'ngay_lam_viec', 'ngay', 'thang', 'gio')), -- NULL unknown
	limit_amount   INTEGER CHECK (limit_amount BETWEEN 0 AND 3650),
	limit_basis    TEXT NOT NULL DEFAULT '', -- legal basis of the limit
	supplement     TEXT CHECK (supplement IN ('tinh_lai', 'tam_dung')), -- NULL unknown
	fee            INTEGER CHECK (fee >= 0), -- đồng; NULL unknown
	fee_note       TEXT NOT NULL DEFAULT '',
	postal_return  INTEGER CHECK (postal_return IN (0, 1)),
	deciding_level TEXT NOT NULL DEFAULT '', -- '' the commune itself, else who decides
	document       TEXT NOT NULL DEFAULT '', -- decision that publishes the procedure
	confirmed      INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),
	confidence     TEXT NOT NULL DEFAULT '',
	note           TEXT NOT NULL DEFAULT '',
	source         TEXT NOT NULL DEFAULT '',
	CHECK ((limit_unit IS NULL) = (limit_amount IS NULL)),
	CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
) STRICT;
CREATE INDEX procedure_version_procedure ON procedure_version (procedure_id, valid_from);

CREATE TABLE procedure_paper (
	id           INTEGER PRIMARY KEY,
	version_id   INTEGER NOT NULL REFERENCES procedure_version (id),
	position     INTEGER NOT NULL,
	name         TEXT NOT NULL CHECK (name <> ''),
	kind         TEXT NOT NULL DEFAULT 'nop' CHECK (kind IN ('nop', 'xuat_trinh')),
	conditional  INTEGER NOT NULL DEFAULT 0 CHECK (conditional IN (0, 1)), -- "nếu có"
	originals    INTEGER NOT NULL DEFAULT 0 CHECK (originals >= 0),
	certified    INTEGER NOT NULL DEFAULT 0 CHECK (certified >= 0),
	copies       INTEGER NOT NULL DEFAULT 0 CHECK (copies >= 0),
	note         TEXT NOT NULL DEFAULT '',
	UNIQUE (version_id, position)
) STRICT;

-- ---------------------------------------------------------------- calendar and targets

CREATE TABLE calendar_day (
	day        TEXT PRIMARY KEY CHECK (date(day, '+0 days') IS day),
	kind       TEXT NOT NULL CHECK (kind IN ('nghi', 'lam_bu')),
	basis      TEXT NOT NULL CHECK (basis IN ('le', 'nghi_bu', 'hoan_doi', 'dia_phuong')),
	name       TEXT NOT NULL DEFAULT '',
	half_day   INTEGER NOT NULL DEFAULT 0 CHECK (half_day IN (0, 1)),
	source     TEXT NOT NULL DEFAULT '',
	confidence TEXT NOT NULL DEFAULT '',
	in_use     INTEGER NOT NULL DEFAULT 1 CHECK (in_use IN (0, 1)) -- 0: known, not applied
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_year (
	year         INTEGER PRIMARY KEY CHECK (year BETWEEN 1900 AND 9999),
	confirmed    INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),
	document     TEXT NOT NULL DEFAULT ''
) STRICT;

-- A stretch of office time of a working day, in minutes, at a time.
CREATE TABLE office_hours (
	id         INTEGER PRIMARY KEY,
	valid_from TEXT CHECK (date(valid_from, '+0 days') IS valid_from),
	valid_to   TEXT CHECK (date(valid_to, '+0 days') IS valid_to),
	from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1440),
	to_minute   INTEGER NOT NULL CHECK (to_minute BETWEEN 0 AND 1440),
	CHECK (from_minute < to_minute)
) STRICT;

CREATE TABLE target (
	id          INTEGER PRIMARY KEY,
	unit_id     INTEGER NOT NULL REFERENCES unit (id),
	year        INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 9999),
	indicator   TEXT NOT NULL CHECK (indicator <> ''), -- indicator_name()
	variant     TEXT NOT NULL DEFAULT '',              -- which reading counts
	num         INTEGER CHECK (num >= 0),              -- threshold num/den; NULL: none given
	den         INTEGER CHECK (den > 0),
	assigned_by TEXT NOT NULL DEFAULT '',
	document_id INTEGER REFERENCES document (id),
	UNIQUE (unit_id, year, indicator),
	CHECK ((num IS NULL) = (den IS NULL))
) STRICT;

CREATE TABLE target_band (
	target_id INTEGER NOT NULL REFERENCES target (id) ON DELETE CASCADE,
	num       INTEGER NOT NULL CHECK (num >= 0), -- lower bound num/den, inside the band
	den       INTEGER NOT NULL CHECK (den > 0),
	name      TEXT NOT NULL,                     -- 'tu_20_den_duoi_40'
	points    INTEGER,                           -- hundredths of a point; NULL not given
	PRIMARY KEY (target_id, num, den)
) STRICT, WITHOUT ROWID;

-- Figures of years from before the program, entered by hand.
CREATE TABLE baseline (
	unit_id INTEGER NOT NULL REFERENCES unit (id),
	year    INTEGER NOT NULL,
	figure  TEXT    NOT NULL,
	value   INTEGER NOT NULL CHECK (value >= 0),
	note    TEXT    NOT NULL DEFAULT '',
	PRIMARY KEY (unit_id, year, figure)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- dossiers

CREATE TABLE dossier (
	id               INTEGER PRIMARY KEY,
	unit_id          INTEGER NOT NULL REFERENCES unit (id),
	code             TEXT UNIQUE,            -- shown everywhere; NULL before acceptance
	desk             INTEGER NOT NULL DEFAULT 1, -- which desk numbered it
	procedure_id     INTEGER NOT NULL REFERENCES procedure (id),
	version_id       INTEGER REFERENCES procedure_version (id), -- as accepted under
	unit_version_id  INTEGER REFERENCES unit_version (id),
	form_set         TEXT NOT NULL DEFAULT '2018' CHECK (form_set <> ''),
	level            INTEGER CHECK (level BETWEEN 1 AND 4), -- as accepted; NULL unknown
	service          TEXT,
	limit_unit       TEXT,                   -- as accepted
	limit_amount     INTEGER,
	limit_basis      TEXT NOT NULL DEFAULT '',
	supplement       TEXT,
	channel          TEXT NOT NULL CHECK (channel IN ('truc_tiep', 'truc_tuyen', 'buu_chinh')),
	return_method    TEXT NOT NULL DEFAULT 'truc_tiep'
		CHECK (return_method IN ('truc_tiep', 'truc_tuyen', 'buu_chinh')), -- as asked for
	state            TEXT NOT NULL CHECK (state IN ('tiep_nhan', 'dang_xu_ly', 'cho_bo_sung',
		'cho_nghia_vu_tai_chinh', 'dung', 'da_co_ket_qua', 'da_giao_buu_chinh',
		'buu_chinh_hoan', 'da_tra', 'tu_choi', 'rut', 'huy', 'cho_tiep_nhan',
		'khong_tiep_nhan')),
	filed_at         TEXT,                   -- on the portal, or when the post brought it
	accepted_at      TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%S', accepted_at, '+0 days') IS accepted_at),
	accepted_day     TEXT CHECK (date(accepted_day, '+0 days') IS accepted_day),
	appointed_at     TEXT,                   -- the appointment at acceptance
	due_at           TEXT,                   -- by law, now
	due_day          TEXT CHECK (date(due_day, '+0 days') IS due_day),
	due_binding      TEXT NOT NULL DEFAULT 'tinh' CHECK (due_binding IN ('tinh', 'cong', 'nhap')),
	provisional      INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)), -- "tạm tính"
	promised_day     TEXT,                   -- in an apology
	resolved_day     TEXT CHECK (date(resolved_day, '+0 days') IS resolved_day),
	withdrawn_day    TEXT CHECK (date(withdrawn_day, '+0 days') IS withdrawn_day),
	returned_day     TEXT CHECK (date(returned_day, '+0 days') IS returned_day),
	returned_by      TEXT CHECK (returned_by IN ('truc_tiep', 'truc_tuyen', 'buu_chinh')),
	collector        TEXT NOT NULL DEFAULT '',
	collector_paper  TEXT NOT NULL DEFAULT '',
	submitter_id     INTEGER REFERENCES citizen (id),
	owner_id         INTEGER REFERENCES citizen (id),
	relation         TEXT NOT NULL DEFAULT '',
	village_id       INTEGER REFERENCES village (id), -- of the owner, else the submitter
	receiver_id      INTEGER REFERENCES officer (id), -- cán bộ tiếp nhận
	handler_id       INTEGER REFERENCES officer (id), -- cán bộ thụ lý
	paper_reason     INTEGER NOT NULL DEFAULT 0 CHECK (paper_reason BETWEEN 0 AND 7),
	paper_reason_note TEXT NOT NULL DEFAULT '',
	assistance       TEXT CHECK (assistance IN ('tu_nop', 'can_bo_ho_tro')),
	assistant_id     INTEGER REFERENCES officer (id),
	sets             INTEGER NOT NULL DEFAULT 1 CHECK (sets >= 1), -- số bộ hồ sơ
	fee_due          INTEGER CHECK (fee_due >= 0),
	fee_paid         INTEGER CHECK (fee_paid >= 0),
	note             TEXT NOT NULL DEFAULT '',
	origin           TEXT NOT NULL CHECK (origin IN ('quay', 'cong', 'nhap')), -- desk, portal, import
	on_portal        INTEGER NOT NULL DEFAULT 0 CHECK (on_portal IN (0, 1)),
	register_id      INTEGER REFERENCES register_book (id),
	register_serial  INTEGER,
	CHECK (state IN ('cho_tiep_nhan', 'khong_tiep_nhan') OR (accepted_at IS NOT NULL AND accepted_day IS NOT NULL)),
	CHECK (accepted_day IS NULL OR accepted_day = substr(accepted_at, 1, 10)),
	CHECK ((register_id IS NULL) = (register_serial IS NULL)),
	UNIQUE (register_id, register_serial)
) STRICT;
CREATE INDEX dossier_accepted ON dossier (accepted_day);
CREATE INDEX dossier_procedure ON dossier (procedure_id, accepted_day);
CREATE INDEX dossier_submitter ON dossier (submitter_id) WHERE submitter_id IS NOT NULL;
CREATE INDEX dossier_owner ON dossier (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX dossier_open ON dossier (unit_id, due_day)
	WHERE state IN ('tiep_nhan', 'dang_xu_ly', 'cho_bo_sung', 'cho_nghia_vu_tai_chinh', 'dung');
CREATE INDEX dossier_state ON dossier (unit_id, state, return_method)
	WHERE state NOT IN ('da_tra', 'huy', 'rut', 'khong_tiep_nhan');
CREATE INDEX dossier_not_on_portal ON dossier (unit_id, accepted_day)
	WHERE on_portal = 0 AND origin = 'quay' AND state <> 'huy';

-- Every code of every kind a dossier has, unique together.
CREATE TABLE dossier_code (
	code          TEXT PRIMARY KEY CHECK (code <> ''),
	code_reversed TEXT NOT NULL,
	dossier_id    INTEGER NOT NULL REFERENCES dossier (id),
	kind          TEXT NOT NULL CHECK (kind IN ('rieng', 'cong', 'cu')) -- own, portal, old
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_code_reversed ON dossier_code (code_reversed);
CREATE INDEX dossier_code_dossier ON dossier_code (dossier_id);

-- The people of a dossier as they were that day.
CREATE TABLE dossier_party (
	dossier_id  INTEGER NOT NULL REFERENCES dossier (id),
	part        TEXT NOT NULL CHECK (part IN ('nguoi_nop', 'chu_ho_so')),
	citizen_id  INTEGER REFERENCES citizen (id),
	kind        TEXT NOT NULL DEFAULT 'ca_nhan' CHECK (kind IN ('ca_nhan', 'to_chuc')),
	name        TEXT NOT NULL CHECK (name <> ''),
	name_fold   TEXT NOT NULL,
	name_sort   TEXT NOT NULL,
	id_number   TEXT,
	old_number  TEXT,
	born        TEXT,
	sex         TEXT NOT NULL DEFAULT '',
	village     TEXT NOT NULL DEFAULT '',
	address     TEXT NOT NULL DEFAULT '',
	phone       TEXT NOT NULL DEFAULT '',
	phone_digits TEXT NOT NULL DEFAULT '',
	email       TEXT NOT NULL DEFAULT '',
	workplace   TEXT NOT NULL DEFAULT '',
	is_official INTEGER NOT NULL DEFAULT 0 CHECK (is_official IN (0, 1)),
	PRIMARY KEY (dossier_id, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_party_number ON dossier_party (id_number) WHERE id_number IS NOT NULL;
CREATE INDEX dossier_party_phone ON dossier_party (phone_digits) WHERE phone_digits <> '';

-- One row per word of the names of a dossier's people, as citizen_word.
CREATE TABLE dossier_word (
	word       TEXT    NOT NULL,
	dossier_id INTEGER NOT NULL REFERENCES dossier (id),
	PRIMARY KEY (word, dossier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_word_dossier ON dossier_word (dossier_id);

CREATE TABLE dossier_paper (
	dossier_id INTEGER NOT NULL REFERENCES dossier (id),
	position   INTEGER NOT NULL,
	name       TEXT NOT NULL CHECK (name <> ''),
	kind       TEXT NOT NULL DEFAULT 'nop' CHECK (kind IN ('nop', 'xuat_trinh')),
	originals  INTEGER NOT NULL DEFAULT 0 CHECK (originals >= 0),
	certified  INTEGER NOT NULL DEFAULT 0 CHECK (certified >= 0),
	copies     INTEGER NOT NULL DEFAULT 0 CHECK (copies >= 0),
	note       TEXT NOT NULL DEFAULT '',
	PRIMARY KEY (dossier_id, position)
) STRICT, WITHOUT ROWID;

-- What happened, in order. The dossier row is the projection of its events, written in the
-- same transaction. A correction is an event of its own.
CREATE TABLE dossier_event (
	id         INTEGER PRIMARY KEY,
	dossier_id INTEGER NOT NULL REFERENCES dossier (id),
	move       TEXT NOT NULL,           -- move_name(), or 'nhap' for an imported line
	at         TEXT NOT NULL,           -- when it happened
	day        TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
	from_state TEXT,
	to_state   TEXT NOT NULL,
	officer_id INTEGER REFERENCES officer (id),
	user_id    INTEGER REFERENCES app_user (id),
	recorded_at TEXT NOT NULL,          -- when it was entered; differs after a power cut
	text       TEXT NOT NULL DEFAULT '',-- reason, content of a request; of a hand-over the collector
	old_value  TEXT,                    -- of a correction; the due date before it was reckoned anew
	new_value  TEXT,                    -- of a correction; the due date reckoned anew; the paper of
	                                    -- a collector; the number of an item of the post, given
	                                    -- or arrived; a code of the portal that was attached
	asked_by   TEXT NOT NULL DEFAULT '',-- who asked for a correction
	undoes     INTEGER UNIQUE REFERENCES dossier_event (id), -- the event that this one takes back
	policy     TEXT CHECK (policy IN ('tinh_lai', 'tam_dung')), -- of the wait that it begins
	-- the row of the dossier after the event
	due_at        TEXT,
	provisional   INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
	promised_day  TEXT CHECK (date(promised_day, '+0 days') IS promised_day),
	resolved_day  TEXT CHECK (date(resolved_day, '+0 days') IS resolved_day),
	withdrawn_day TEXT CHECK (date(withdrawn_day, '+0 days') IS withdrawn_day),
	returned_day  TEXT CHECK (date(returned_day, '+0 days') IS returned_day),
	returned_by   TEXT CHECK (returned_by IN ('truc_tiep', 'truc_tuyen', 'buu_chinh')),
	handler_id    INTEGER REFERENCES officer (id)
) STRICT;
CREATE INDEX dossier_event_dossier ON dossier_event (dossier_id, id);
CREATE INDEX dossier_event_user ON dossier_event (user_id, recorded_at);
CREATE INDEX dossier_event_recomputed ON dossier_event (recorded_at)
	WHERE move = 'tinh_lai_han' AND old_value IS NOT NULL;
CREATE TRIGGER dossier_event_no_update BEFORE UPDATE ON dossier_event
BEGIN SELECT RAISE(ABORT, 'dossier events are never changed'); END;
CREATE TRIGGER dossier_event_no_delete BEFORE DELETE ON dossier_event
BEGIN SELECT RAISE(ABORT, 'dossier events are never deleted'); END;
CREATE TRIGGER dossier_no_delete BEFORE DELETE ON dossier
BEGIN SELECT RAISE(ABORT, 'dossiers are never deleted'); END;
CREATE TRIGGER dossier_code_kept BEFORE UPDATE OF code ON dossier
WHEN OLD.code IS NOT NULL AND NEW.code IS NOT OLD.code
BEGIN SELECT RAISE(ABORT, 'the code of a dossier is never changed'); END;

-- While the clock stands: supplement, financial duty, stop. Made of the events, for the queues
-- and the figures; rewritten with each of them.
CREATE TABLE clock_interval (
	dossier_id INTEGER NOT NULL REFERENCES dossier (id),
	opened_at  TEXT NOT NULL,
	closed_at  TEXT, -- NULL: the work was not gone on with
	kind       TEXT NOT NULL CHECK (kind IN ('bo_sung', 'nghia_vu_tai_chinh', 'dung')),
	policy     TEXT NOT NULL CHECK (policy IN ('tinh_lai', 'tam_dung')),
	position   INTEGER NOT NULL,
	PRIMARY KEY (dossier_id, position),
	CHECK (closed_at IS NULL OR closed_at >= opened_at)
) STRICT, WITHOUT ROWID;

-- Refused at intake: no dossier, its own log (form 03).
CREATE TABLE intake_refusal (
	id           INTEGER PRIMARY KEY,
	unit_id      INTEGER NOT NULL REFERENCES unit (id),
	at           TEXT NOT NULL,
	kind         TEXT NOT NULL CHECK (kind IN ('tu_choi', 'bo_sung')), -- refused, or asked to complete
	dossier_id   INTEGER REFERENCES dossier (id), -- that waited for acceptance; NULL at the counter
	procedure_id INTEGER REFERENCES procedure (id),
	citizen_id   INTEGER REFERENCES citizen (id),
	name         TEXT NOT NULL,
	address      TEXT NOT NULL DEFAULT '',
	phone        TEXT NOT NULL DEFAULT '',
	reason       TEXT NOT NULL,
	officer_id   INTEGER REFERENCES officer (id)
) STRICT;
CREATE INDEX intake_refusal_at ON intake_refusal (unit_id, at);
CREATE INDEX intake_refusal_dossier ON intake_refusal (dossier_id) WHERE dossier_id IS NOT NULL;

-- ---------------------------------------------------------------- numbers

-- The next serial of a desk on a day. Numbers are taken in the accepting transaction.
CREATE TABLE serial_counter (
	unit_id INTEGER NOT NULL REFERENCES unit (id),
	desk    INTEGER NOT NULL,
	day     TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
	last    INTEGER NOT NULL CHECK (last >= 0),
	PRIMARY KEY (unit_id, desk, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_book (
	id          INTEGER PRIMARY KEY,
	unit_id     INTEGER NOT NULL REFERENCES unit (id),
	year        INTEGER NOT NULL,
	book        INTEGER NOT NULL DEFAULT 1, -- quyển số
	last_serial INTEGER NOT NULL DEFAULT 0, -- a new book is that of a new unit: from 1
	opened_day  TEXT NOT NULL,
	closed_day  TEXT,
	closed_by   INTEGER REFERENCES officer (id),
	-- the counts of the closing statement as they were signed; NULL while it is open
	count_all       INTEGER,
	count_void      INTEGER,
	count_in_person INTEGER, -- how they were filed, and below how far they had come, but void ones
	count_online    INTEGER,
	count_postal    INTEGER,
	count_returned  INTEGER,
	count_ready     INTEGER,
	count_withdrawn INTEGER,
	count_open      INTEGER,
	CHECK ((closed_day IS NULL) = (count_all IS NULL)),
	CHECK (count_all - count_void = count_in_person + count_online + count_postal),
	CHECK (count_all - count_void
		= count_returned + count_ready + count_withdrawn + count_open),
	UNIQUE (unit_id, year, book)
) STRICT;

-- Numbers kept for slips filled in by hand while there is no power. Each of them ends with a
-- dossier or with the reason why there is none.
CREATE TABLE reserved_number (
	unit_id     INTEGER NOT NULL REFERENCES unit (id),
	code        TEXT PRIMARY KEY,
	day         TEXT NOT NULL,
	reserved_at TEXT NOT NULL,
	reserved_by INTEGER REFERENCES officer (id),
	state       TEXT NOT NULL DEFAULT 'giu' CHECK (state IN ('giu', 'dung', 'bo')),
	used_by     INTEGER UNIQUE REFERENCES dossier (id),
	ended_at    TEXT,                   -- given up
	ended_by    INTEGER REFERENCES officer (id),
	reason      TEXT NOT NULL DEFAULT '',
	CHECK (used_by IS NULL OR state = 'dung'),
	CHECK ((state = 'bo') = (ended_at IS NOT NULL)),
	CHECK (state <> 'bo' OR reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX reserved_number_day ON reserved_number (unit_id, day, code);
CREATE INDEX reserved_number_free ON reserved_number (unit_id, day) WHERE state = 'giu';
CREATE TRIGGER reserved_number_kept BEFORE INSERT ON dossier_code
WHEN EXISTS (SELECT 1 FROM reserved_number r WHERE r.code = NEW.code AND r.state <> 'dung')
BEGIN SELECT RAISE(ABORT, 'the number is reserved'); END;

-- ---------------------------------------------------------------- papers, post, accounts

CREATE TABLE issued_form (
	id         INTEGER PRIMARY KEY,
	dossier_id INTEGER REFERENCES dossier (id),
	refusal_id INTEGER REFERENCES intake_refusal (id) ON DELETE SET NULL, -- taken back
	form_set   TEXT NOT NULL,
	number     TEXT NOT NULL,           -- '01'
	copy       INTEGER NOT NULL CHECK (copy >= 1), -- 1 first, then reprints
	issued_at  TEXT NOT NULL,
	user_id    INTEGER REFERENCES app_user (id),
	CHECK (dossier_id IS NOT NULL OR refusal_id IS NOT NULL)
) STRICT;
CREATE INDEX issued_form_dossier ON issued_form (dossier_id, number);
CREATE INDEX issued_form_refusal ON issued_form (refusal_id, number) WHERE refusal_id IS NOT NULL;

-- A list with which items were handed over to the postman (biên bản bàn giao).
CREATE TABLE postal_handover (
	id         INTEGER PRIMARY KEY,
	unit_id    INTEGER NOT NULL REFERENCES unit (id),
	year       INTEGER NOT NULL,
	number     INTEGER NOT NULL CHECK (number >= 1),
	at         TEXT NOT NULL,
	officer_id INTEGER REFERENCES officer (id), -- who has given
	postman    TEXT NOT NULL DEFAULT '',
	UNIQUE (unit_id, year, number)
) STRICT;

CREATE TABLE postal_item (
	id          INTEGER PRIMARY KEY,
	dossier_id  INTEGER NOT NULL REFERENCES dossier (id),
	handover_id INTEGER REFERENCES postal_handover (id),
	tracking    TEXT NOT NULL DEFAULT '',
	recipient   TEXT NOT NULL DEFAULT '',
	address     TEXT NOT NULL DEFAULT '',
	phone       TEXT NOT NULL DEFAULT '',
	papers      TEXT NOT NULL DEFAULT '',
	collect     INTEGER NOT NULL DEFAULT 0 CHECK (collect >= 0), -- fee to collect, đồng
	postage_paid INTEGER NOT NULL DEFAULT 0 CHECK (postage_paid IN (0, 1)), -- else by the recipient
	state       TEXT NOT NULL CHECK (state IN ('cho_giao', 'da_giao', 'phat_thanh_cong',
		'moi_lan_hai', 'chuyen_hoan', 'that_lac', 'thoi_theo_doi')),
	sent_day    TEXT,
	done_day    TEXT,
	note        TEXT NOT NULL DEFAULT '', -- what was said when it was given
	outcome     TEXT NOT NULL DEFAULT ''  -- who took it, why it came back
) STRICT;
CREATE INDEX dossier_returned ON dossier (unit_id, returned_day) WHERE returned_day IS NOT NULL;
CREATE INDEX postal_item_dossier ON postal_item (dossier_id);
CREATE UNIQUE INDEX postal_item_tracking ON postal_item (tracking) WHERE tracking <> '';
CREATE INDEX postal_item_handover ON postal_item (handover_id) WHERE handover_id IS NOT NULL;
CREATE INDEX postal_item_at_post ON postal_item (sent_day) WHERE state IN ('da_giao', 'moi_lan_hai');
CREATE INDEX postal_item_sent ON postal_item (sent_day);
CREATE INDEX postal_item_done ON postal_item (done_day) WHERE done_day IS NOT NULL;

CREATE TABLE account_registration (
	id         INTEGER PRIMARY KEY,
	unit_id    INTEGER NOT NULL REFERENCES unit (id),
	day        TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
	citizen_id INTEGER REFERENCES citizen (id),
	name       TEXT NOT NULL,
	village_id INTEGER REFERENCES village (id),
	kind       TEXT NOT NULL, -- 'dvcqg', 'dvc_tinh', 'vneid'
	level      INTEGER,
	outcome    TEXT NOT NULL,
	reason     TEXT NOT NULL DEFAULT '',
	officer_id INTEGER REFERENCES officer (id),
	dossier_id INTEGER REFERENCES dossier (id),
	note       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX account_registration_day ON account_registration (day);

-- ---------------------------------------------------------------- monthly reports

CREATE TABLE frozen_period (
	id          INTEGER PRIMARY KEY,
	unit_id     INTEGER NOT NULL REFERENCES unit (id),
	report      TEXT NOT NULL,
	from_day    TEXT NOT NULL CHECK (date(from_day, '+0 days') IS from_day),
	to_day      TEXT NOT NULL CHECK (date(to_day, '+0 days') IS to_day),
	replacement INTEGER NOT NULL DEFAULT 0, -- bản thay thế lần n
	reason      TEXT NOT NULL DEFAULT '',
	frozen_at   TEXT NOT NULL,
	user_id     INTEGER REFERENCES app_user (id),
	content     TEXT NOT NULL, -- the report as it was, one JSON document
	paper_number TEXT NOT NULL DEFAULT '',
	paper_day    TEXT,
	UNIQUE (unit_id, report, from_day, to_day, replacement),
	CHECK (from_day <= to_day)
) STRICT;

CREATE TABLE frozen_dossier (
	frozen_id  INTEGER NOT NULL REFERENCES frozen_period (id),
	figure     TEXT NOT NULL,
	dossier_id INTEGER NOT NULL REFERENCES dossier (id),
	PRIMARY KEY (frozen_id, figure, dossier_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE self_report (
	unit_id    INTEGER NOT NULL REFERENCES unit (id),
	officer_id INTEGER NOT NULL REFERENCES officer (id),
	year       INTEGER NOT NULL,
	month      INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
	state      TEXT NOT NULL CHECK (state IN ('da_bao_cao', 'bao_cao_muon', 'khong_phat_sinh')),
	day        TEXT NOT NULL,
	taken_by   INTEGER REFERENCES officer (id),
	note       TEXT NOT NULL DEFAULT '',
	PRIMARY KEY (officer_id, year, month)
) STRICT, WITHOUT ROWID;

-- "Đề nghị kiểm tra": a mark of the chairman on a figure or dossier, until answered.
CREATE TABLE check_request (
	id          INTEGER PRIMARY KEY,
	unit_id     INTEGER NOT NULL REFERENCES unit (id),
	dossier_id  INTEGER REFERENCES dossier (id),
	figure      TEXT NOT NULL DEFAULT '',
	note        TEXT NOT NULL,
	asked_at    TEXT NOT NULL,
	asked_by    INTEGER REFERENCES app_user (id),
	answer      TEXT NOT NULL DEFAULT '',
	answered_at TEXT,
	answered_by INTEGER REFERENCES app_user (id)
) STRICT;

-- ---------------------------------------------------------------- work in hand, audit

CREATE TABLE draft (
	id         INTEGER PRIMARY KEY,
	user_id    INTEGER NOT NULL REFERENCES app_user (id),
	kind       TEXT NOT NULL,             -- the form: 'tiep_nhan', 'cong'
	title      TEXT NOT NULL DEFAULT '',  -- how the list shows it
	focus      TEXT NOT NULL DEFAULT '',  -- the field the cursor was in
	parked     INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1)), -- put aside on purpose
	created_at TEXT NOT NULL,
	changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE draft_value (
	draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
	name     TEXT NOT NULL,
	position INTEGER NOT NULL DEFAULT 0, -- of a repeated value: papers
	value    TEXT NOT NULL,
	PRIMARY KEY (draft_id, name, position)
) STRICT, WITHOUT ROWID;

-- Gapless, append-only, each row sealed with the hash of the one before. It holds digests;
-- personal values before and after stand in audit_value, which may be erased.
CREATE TABLE audit (
	seq         INTEGER PRIMARY KEY,
	at          TEXT NOT NULL,            -- the clock of the session (--now)
	machine_at  TEXT NOT NULL,            -- the clock of the machine
	user_id     INTEGER REFERENCES app_user (id),
	action      TEXT NOT NULL,
	object      TEXT NOT NULL DEFAULT '', -- 'dossier:12'
	outcome     TEXT NOT NULL DEFAULT 'xong' CHECK (outcome IN ('xong', 'tu_choi')),
	digest      TEXT NOT NULL DEFAULT '', -- salted, of the values
	previous    TEXT NOT NULL,
	hash        TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is never deleted'); END;

CREATE TABLE audit_value (
	seq    INTEGER NOT NULL REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
	name   TEXT NOT NULL,
	salt   TEXT NOT NULL,
	before TEXT,
	after  TEXT,
	PRIMARY KEY (seq, name)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- no overlapping versions

CREATE TRIGGER procedure_version_overlap_insert BEFORE INSERT ON procedure_version
WHEN EXISTS (SELECT 1 FROM procedure_version v WHERE v.procedure_id = NEW.procedure_id
	AND coalesce(v.valid_from, '0000') <= coalesce(NEW.valid_to, '9999')
	AND coalesce(NEW.valid_from, '0000') <= coalesce(v.valid_to, '9999'))
BEGIN SELECT RAISE(ABORT, 'versions of a procedure overlap'); END;
CREATE TRIGGER procedure_version_overlap_update BEFORE UPDATE OF valid_from, valid_to ON procedure_version
WHEN EXISTS (SELECT 1 FROM procedure_version v WHERE v.procedure_id = NEW.procedure_id
	AND v.id <> NEW.id
	AND coalesce(v.valid_from, '0000') <= coalesce(NEW.valid_to, '9999')
	AND coalesce(NEW.valid_from, '0000') <= coalesce(v.valid_to, '9999'))
BEGIN SELECT RAISE(ABORT, 'versions of a procedure overlap'); END;
CREATE TRIGGER unit_version_overlap_insert BEFORE INSERT ON unit_version
WHEN EXISTS (SELECT 1 FROM unit_version v WHERE v.unit_id = NEW.unit_id
	AND coalesce(v.valid_from, '0000') <= coalesce(NEW.valid_to, '9999')
	AND coalesce(NEW.valid_from, '0000') <= coalesce(v.valid_to, '9999'))
BEGIN SELECT RAISE(ABORT, 'versions of a unit overlap'); END;
CREATE TRIGGER unit_version_overlap_update BEFORE UPDATE OF valid_from, valid_to ON unit_version
WHEN EXISTS (SELECT 1 FROM unit_version v WHERE v.unit_id = NEW.unit_id AND v.id <> NEW.id
	AND coalesce(v.valid_from, '0000') <= coalesce(NEW.valid_to, '9999')
	AND coalesce(NEW.valid_from, '0000') <= coalesce(v.valid_to, '9999'))
BEGIN SELECT RAISE(ABORT, 'versions of a unit overlap'); END;
CREATE TRIGGER officer_title_overlap_insert BEFORE INSERT ON officer_title
WHEN EXISTS (SELECT 1 FROM officer_title v WHERE v.officer_id = NEW.officer_id
	AND coalesce(v.valid_from, '0000') <= coalesce(NEW.valid_to, '9999')
	AND coalesce(NEW.valid_from, '0000') <= coalesce(v.valid_to, '9999'))
BEGIN SELECT RAISE(ABORT, 'titles of an officer overlap'); END;
CREATE TRIGGER officer_title_overlap_update BEFORE UPDATE OF valid_from, valid_to ON officer_title
WHEN EXISTS (SELECT 1 FROM officer_title v WHERE v.officer_id = NEW.officer_id
	AND v.id <> NEW.id
	AND coalesce(v.valid_from, '0000') <= coalesce(NEW.valid_to, '9999')
	AND coalesce(NEW.valid_from, '0000') <= coalesce(v.valid_to, '9999'))
BEGIN SELECT RAISE(ABORT, 'titles of an officer overlap'); END;
CREATE TRIGGER user_role_overlap_insert BEFORE INSERT ON user_role
WHEN EXISTS (SELECT 1 FROM user_role v WHERE v.user_id = NEW.user_id AND v.role = NEW.role
	AND coalesce(v.valid_from, '0000') <= coalesce(NEW.valid_to, '9999')
	AND coalesce(NEW.valid_from, '0000') <= coalesce(v.valid_to, '9999'))
BEGIN SELECT RAISE(ABORT, 'periods of a role overlap'); END;
