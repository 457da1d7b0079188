create table programme (
    id varchar primary key,
    name varchar,
    start varchar,
    months bigint,
    post_funded_until varchar,
    as_at varchar
);

create table authority (
    id varchar primary key,
    name varchar,
    short_name varchar,
    inner_outer varchar,
    grid_column bigint,
    grid_row bigint,
    in_london boolean,
    notes varchar,
    archived boolean
);

create table contact (
    id varchar primary key,
    authority varchar,
    role varchar,
    name varchar,
    email varchar,
    telephone varchar,
    source varchar,
    recorded varchar,
    review_by varchar,
    notes varchar,
    archived boolean
);
create index contact_authority on contact (authority);

create table setting (
    id varchar primary key,
    content varchar
);
