create table journal_state (id int primary key, last_line bigint not null, last_hash char(64) not null);
