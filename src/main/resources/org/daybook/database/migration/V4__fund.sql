create table fund (
    id varchar primary key,
    name varchar,
    purpose varchar,
    ring_fenced boolean,
    amount decimal(19, 2),
    older boolean,
    block_text varchar,
    block_amount decimal(19, 2),
    block_lifted varchar,
    ends varchar,
    posting_copy varchar,
    notes varchar,
    archived boolean
);

create table budget_head (
    id varchar primary key,
    fund varchar,
    name varchar,
    place bigint,
    ring_fenced boolean,
    still_to_come decimal(19, 2),
    archived boolean
);
create index budget_head_fund on budget_head (fund);

create table hoped_income (
    id varchar primary key,
    fund varchar,
    source varchar,
    amount decimal(19, 2),
    due varchar,
    notes varchar
);

create table award (
    id varchar primary key,
    fund varchar,
    number varchar,
    recipient varchar,
    authority varchar,
    purpose varchar,
    head varchar,
    approval_role varchar,
    approval_minute varchar,
    approval_date varchar,
    ends varchar,
    notes varchar
);
create index award_fund on award (fund);

create table award_move (
    id varchar primary key,
    award varchar,
    state varchar,
    date varchar,
    recorded varchar,
    note varchar
);
create index award_move_award on award_move (award);

create table award_condition (
    id varchar primary key,
    award varchar,
    condition varchar,
    met varchar,
    waived varchar,
    waived_by varchar
);
create index award_condition_award on award_condition (award);

create table claim (
    id varchar primary key,
    award varchar,
    amount decimal(19, 2),
    due varchar,
    evidence varchar
);
create index claim_award on claim (award);

create table claim_move (
    id varchar primary key,
    claim varchar,
    state varchar,
    date varchar,
    recorded varchar,
    note varchar
);
create index claim_move_claim on claim_move (claim);

-- Days are days since 1970, moments milliseconds since 1970, amounts pence: the columns in memory hold the same.
create table ledger_entry (
    id varchar primary key,
    fund varchar not null,
    number int not null,
    kind varchar not null,
    reversed_kind varchar not null,
    effective int not null,
    period varchar not null,
    original varchar,
    recorded bigint not null,
    pence bigint not null,
    net bigint not null,
    vat bigint not null,
    vat_recoverable boolean not null,
    released bigint not null,
    award varchar,
    head varchar,
    from_head varchar,
    source varchar,
    payee varchar,
    reference varchar,
    note varchar,
    in_kind boolean not null,
    reverses int,
    reason varchar,
    approval_role varchar,
    approval_minute varchar,
    approval_date varchar,
    import_key varchar
);
create index ledger_entry_fund on ledger_entry (fund, number);

-- Each so many entries of a fund, packed for reading, in the transaction that completes their numbers (docs/adr/0037): a
-- ledger comes into memory folio by folio. Columns and words apart, because figures need no words. Format 5: whoever
-- changes what the bytes mean counts on here, so that tables made before are made anew.
create table folio (
    id varchar primary key,
    fund varchar not null,
    leaf int not null,
    entries int not null,
    packed binary varying not null
);
create unique index folio_leaf on folio (fund, leaf);
create table folio_words (
    id varchar primary key,
    fund varchar not null,
    leaf int not null,
    packed binary varying not null
);
create unique index folio_words_leaf on folio_words (fund, leaf);

-- Sums of a fund's entries by effective day, kept in the transaction that adds an entry: what a figure of today costs does
-- not grow with the entries. What stood at a cut-off is read from the folios.
create table fund_day (
    fund varchar not null,
    effective int not null,
    entries int not null,
    received bigint not null,
    expected bigint not null,
    committed bigint not null,
    paid bigint not null,
    matched bigint not null,
    primary key (fund, effective)
);

-- Entries 1 to counted are in every balance. There are more where a number is missing, or two copies posted under one: then the
-- daily sums have in them what does not count.
create table fund_standing (
    fund varchar primary key,
    entries int not null,
    counted int not null,
    last_number int not null,
    last_recorded bigint not null
);

create table period_close (
    id varchar primary key,
    fund varchar,
    period varchar,
    closed varchar,
    reopens varchar
);
create index period_close_fund on period_close (fund);

create table proposal (
    id varchar primary key,
    fund varchar,
    proposed_by varchar,
    proposed varchar,
    content varchar,
    posted_as varchar,
    import_key varchar,
    returned_because varchar
);
create index proposal_fund on proposal (fund);

create table reconciliation (
    id varchar primary key,
    fund varchar,
    date varchar,
    measured varchar,
    figure decimal(19, 2),
    recorded_until varchar
);

create table reconciliation_item (
    id varchar primary key,
    reconciliation varchar,
    amount decimal(19, 2),
    entry bigint,
    explanation varchar
);
