package org.daybook.feature;

import java.util.List;

/** A status line of which only failures are kept. */
public record FailuresHeard(List<String> failures) implements StatusLine {
    @Override
    public void saved(String whatWasDone) {}

    @Override
    public void note(String sentence) {}

    @Override
    public void failed(String sentence) {
        failures.add(sentence);
    }
}
