package org.daybook.benchmark;

/** One part of the benchmark: what it promises and beside which floor, docs/benchmark.md says. */
interface Section {
    /** As it is asked for on the command line: {@code save}. */
    String name();

    /** Measures and prints. What it needs and does not find, it says it left out. */
    void measure(Place place, Figures figures) throws Exception;
}
