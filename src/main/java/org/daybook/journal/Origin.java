package org.daybook.journal;

/**
 * Why a change set was made. A word, not an enum, because a colleague's newer program may know one more; it is kept as it
 * came.
 */
public record Origin(String word) {
    public static final Origin GENESIS = new Origin("genesis");
    public static final Origin SAMPLE = new Origin("sample");
    public static final Origin EDIT = new Origin("edit");
    public static final Origin UNDO = new Origin("undo");
    public static final Origin REDO = new Origin("redo");
    public static final Origin IMPORT = new Origin("import");
    public static final Origin MERGE = new Origin("merge");
    public static final Origin ERASURE = new Origin("erasure");
}
