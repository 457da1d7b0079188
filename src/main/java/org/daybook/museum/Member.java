package org.daybook.museum;

/** One on the network's roll. @param role what they are there for; @param name personal data, may be blank */
record Member(String id, String service, String role, String name, boolean archived) {}
