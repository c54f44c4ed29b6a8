package org.territoireouvert.runner.moderation;

import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.runner.content.ContentVisibility;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.moderation.appeal.AppealRepository;

/**
 * What the use cases of moderation work with.
 *
 * @param identity people, audit log, clock
 * @param visibility hides and shows
 * @param notifications tells authors
 * @param rules what an administrator decided
 */
public record ModerationParts(
        IdentityParts identity,
        CaseRepository cases,
        AppealRepository appeals,
        WritingBlocks blocks,
        ContentVisibility visibility,
        Notifications notifications,
        ModerationRules rules) {

    /** Builds the parts. */
    public static ModerationParts of(
            IdentityParts identity, ContentVisibility visibility, Notifications notifications, ModerationRules rules) {
        return new ModerationParts(
                identity,
                new CaseRepository(),
                new AppealRepository(),
                new WritingBlocks(),
                visibility,
                notifications,
                rules);
    }
}
