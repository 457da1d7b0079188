-- Museum services, the museums they run, who helps whom, and the network.

create table museum_service (
    id varchar primary key,
    name varchar,
    eligible boolean,
    tranche varchar,
    capacity varchar,
    waiting_reason varchar,
    notes varchar,
    import_key varchar,
    archived boolean
);

create table museum_move (
    id varchar primary key,
    service varchar,
    stage varchar,
    date varchar,
    note varchar,
    import_key varchar
);
create index museum_move_service on museum_move (service);

create table museum (
    id varchar primary key,
    service varchar,
    name varchar,
    place varchar,
    accreditation varchar,
    governance varchar,
    notes varchar,
    import_key varchar,
    archived boolean
);
create index museum_of_service on museum (service);

create table same_museum (
    id varchar primary key,
    kept varchar,
    joined varchar
);

create table museum_help (
    id varchar primary key,
    waiting varchar,
    helper varchar,
    since varchar,
    until varchar,
    note varchar
);

create table network_member (
    id varchar primary key,
    service varchar,
    role varchar,
    name varchar,
    archived boolean
);

create table network_meeting (
    id varchar primary key,
    date varchar,
    place varchar,
    subject varchar,
    notes varchar,
    archived boolean
);

create table network_attendance (
    id varchar primary key,
    meeting varchar,
    service varchar,
    who varchar
);
create index network_attendance_meeting on network_attendance (meeting);
