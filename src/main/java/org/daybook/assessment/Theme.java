package org.daybook.assessment;

/** A theme of a framework. @param framework its id @param place among its themes, from 1 */
record Theme(String id, String framework, String name, int place, boolean archived) {}
