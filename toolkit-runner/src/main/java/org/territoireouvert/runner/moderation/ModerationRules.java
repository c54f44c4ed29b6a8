package org.territoireouvert.runner.moderation;

import java.time.Duration;
import java.util.List;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.runner.settings.StoredSettings;

/** What an administrator may decide about moderation. */
public final class ModerationRules {

    /** Whether the first text of a person waits for a moderator. */
    public static final Setting<Boolean> FIRST_POST_WAITS =
            Setting.flag("moderation-first-post-waits", false).in("moderation");

    /** How many links a comment may hold. */
    public static final Setting<Long> MOST_LINKS =
            Setting.number("moderation-most-links", 2).between(0, 20).in("moderation");

    /** After how many reports a comment is hidden until it was looked at; zero for never. */
    public static final Setting<Long> HIDDEN_AFTER =
            Setting.number("moderation-hidden-after", 3).between(0, 1_000).in("moderation");

    /** Within how many hours moderators promise to look. */
    public static final Setting<Long> PROMISE =
            Setting.number("moderation-promise", 24).between(1, 1_000).in("moderation");

    /** Whether browsers of people who write have to work for a moment first, which makes automatic writing dear. */
    public static final Setting<Boolean> PROOF_OF_WORK =
            Setting.flag("moderation-proof-of-work", false).in("moderation");

    /** All of them, in the order of their form. */
    public static final List<Setting<?>> ALL =
            List.of(FIRST_POST_WAITS, MOST_LINKS, HIDDEN_AFTER, PROMISE, PROOF_OF_WORK);

    private static final PluginId OWNER = new PluginId("runtime");

    private final StoredSettings settings;

    /** Reads them when they are needed. */
    public ModerationRules(StoredSettings settings) {
        this.settings = settings;
    }

    /** Tells whether the first text of a person waits for a moderator. */
    public boolean firstPostWaits() {
        return settings.value(OWNER, FIRST_POST_WAITS);
    }

    /** Returns how many links a comment may hold. */
    public int mostLinks() {
        return Math.clamp(settings.value(OWNER, MOST_LINKS), 0, 20);
    }

    /** Tells whether this many reports hide a comment. */
    boolean hides(int reports) {
        long after = settings.value(OWNER, HIDDEN_AFTER);
        return after > 0 && reports >= after;
    }

    /** Returns within what time moderators promise to look. */
    public Duration promise() {
        return Duration.ofHours(Math.clamp(settings.value(OWNER, PROMISE), 1, 1_000));
    }

    /** Tells whether browsers have to work before a text is taken. */
    public boolean asksForWork() {
        return settings.value(OWNER, PROOF_OF_WORK);
    }
}
