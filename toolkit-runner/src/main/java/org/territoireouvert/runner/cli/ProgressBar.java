package org.territoireouvert.runner.cli;

import java.io.PrintWriter;
import org.territoireouvert.api.work.Progress;

/** Draws one line that fills up; redraws only when a percent more is done. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 40;
    private static final int PERCENT = 100;

    private final PrintWriter err;
    private int shown = -1;

    ProgressBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void report(long done, long total) {
        if (total <= 0) {
            return;
        }
        int percent = (int) Math.min(PERCENT, done * PERCENT / total);
        if (percent == shown) {
            return;
        }
        shown = percent;
        int filled = percent * WIDTH / PERCENT;
        err.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + percent + " %");
        if (percent == PERCENT) {
            err.println();
        }
        err.flush();
    }
}
