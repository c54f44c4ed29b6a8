package org.territoireouvert.ambassadors.request;

import java.util.List;
import org.territoireouvert.ambassadors.request.model.Delays;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.settings.Setting;

/** The promises of the authority, as its administrators set them. */
public final class RequestDelays {

    /** Days from receipt to the reading. */
    public static final Setting<Long> READING_DAYS =
            Setting.number("reading-days", 7).between(1, 60);

    /** Days from the relay to the answer; the name is that of the first version. */
    public static final Setting<Long> ANSWER_DAYS = Setting.number("answer-days", 15);

    /** Days from the reminder to the body above. */
    public static final Setting<Long> ESCALATION_DAYS =
            Setting.number("escalation-days", 15).between(1, 120);

    /** How many people who join make a public answer owed; 0 for never. */
    public static final Setting<Long> THRESHOLD =
            Setting.number("support-threshold", 20).between(0, 1_000_000);

    /** Days until that answer. */
    public static final Setting<Long> OWED_DAYS =
            Setting.number("owed-days", 30).between(1, 365);

    /** All of them, in the order of the form. */
    public static final List<Setting<Long>> ALL =
            List.of(ANSWER_DAYS, READING_DAYS, ESCALATION_DAYS, THRESHOLD, OWED_DAYS);

    private final PluginContext context;

    /** Creates a reader. */
    public RequestDelays(PluginContext context) {
        this.context = context;
    }

    /** Returns them as they are now. */
    public Delays now() {
        return new Delays(days(READING_DAYS), days(ANSWER_DAYS), days(ESCALATION_DAYS), days(OWED_DAYS));
    }

    /** Returns how many people make a public answer owed; 0 for never. */
    public long threshold() {
        return context.settings().get(THRESHOLD);
    }

    private int days(Setting<Long> setting) {
        return (int) Math.clamp(context.settings().get(setting), 0L, 3650L);
    }
}
