package org.daybook.feature;

import java.util.Locale;

/** A short, stable code for what was not expected: the same fault gives the same code, so that it can be quoted by telephone. */
public final class ErrorCode {
    private ErrorCode() {}

    public static String of(Throwable failure) {
        int hash = failure.getClass().getName().hashCode();
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.daybook")) {
                hash = hash * 31 + (frame.getClassName() + frame.getMethodName()).hashCode();
                break;
            }
        }
        return String.format(Locale.ROOT, "%07X", hash & 0xfffffff);
    }
}
