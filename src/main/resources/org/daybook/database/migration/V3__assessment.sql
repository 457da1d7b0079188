-- Self-assessment: the frameworks as data, what each authority has done, and what it found.

create table framework (
    id varchar primary key,
    name varchar,
    title varchar,
    place bigint,
    self_assessed boolean,
    notes varchar,
    archived boolean
);

create table theme (
    id varchar primary key,
    framework varchar,
    name varchar,
    place bigint,
    archived boolean
);

create table criterion (
    id varchar primary key,
    theme varchar,
    name varchar,
    guidance varchar,
    place bigint,
    archived boolean
);

create table tranche (
    id varchar primary key,
    name varchar,
    starts varchar,
    notes varchar,
    archived boolean
);

create table stage_move (
    id varchar primary key,
    authority varchar,
    framework varchar,
    stage varchar,
    date varchar,
    tranche varchar,
    note varchar,
    knows varchar,
    import_key varchar
);
create index stage_move_authority on stage_move (authority);

create table assessment_details (
    id varchar primary key,
    lead_contact varchar,
    next_step varchar,
    next_step_date varchar
);

create table priority_place (
    id varchar primary key,
    authority varchar,
    offered varchar,
    who_contacts varchar,
    next_step varchar,
    next_step_date varchar,
    answer varchar,
    answered varchar,
    archived boolean
);

create table criterion_score (
    id varchar primary key,
    authority varchar,
    criterion varchar,
    score bigint
);
create index criterion_score_authority on criterion_score (authority);

create table finding (
    id varchar primary key,
    authority varchar,
    criterion varchar,
    kind varchar,
    text varchar
);
create index finding_authority on finding (authority);

create table challenge_finding (
    id varchar primary key,
    authority varchar,
    criterion varchar,
    kind varchar,
    text varchar
);
create index challenge_finding_authority on challenge_finding (authority);

create table peer_challenge (
    id varchar primary key,
    authority varchar,
    framework varchar,
    date varchar,
    team varchar,
    report varchar
);

create table assessment_note (
    id varchar primary key,
    authority varchar,
    date varchar,
    text varchar
);
create index assessment_note_authority on assessment_note (authority);

create table base_member (
    id varchar primary key,
    chosen boolean
);

create table proposal_note (
    id varchar primary key,
    issue varchar,
    text varchar,
    authorities bigint,
    base bigint,
    date varchar,
    archived boolean
);
