-- The journal's index in the tables, and how far the tables have followed the journal file.
-- A primary key and no other constraint: no merge may fail on one.

create table journal_state (
    id int primary key,
    last_line bigint not null,
    last_offset bigint not null,
    last_hash varchar(64) not null,
    copy uuid not null,
    machine varchar not null
);

create table change_set (
    id uuid primary key,
    seq bigint not null,
    label varchar not null,
    origin varchar not null,
    undoes uuid,
    made_at bigint not null,
    author varchar not null,
    copy uuid not null,
    arrived_in uuid not null
);
create index change_set_seq on change_set (seq);
create index change_set_arrived on change_set (arrived_in);

create table change_made (
    id uuid primary key,
    set_id uuid not null,
    record_type varchar not null,
    record_id varchar not null,
    field varchar not null,
    content varchar not null,
    supersedes uuid array,
    aside boolean not null,
    arrived_in uuid not null
);
-- No index more than is needed: each is written for every entry of a large import. A set's own changes arrived in it or
-- after it, so that they are found by their arrival.
create index change_made_record on change_made (record_type, record_id);
create index change_made_arrived on change_made (arrived_in);

create table conflict (
    record_type varchar not null,
    record_id varchar not null,
    field varchar not null,
    primary key (record_type, record_id, field)
);
