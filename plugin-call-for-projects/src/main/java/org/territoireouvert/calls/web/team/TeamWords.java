package org.territoireouvert.calls.web.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Likeness;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.TeamKind;
import org.territoireouvert.calls.web.CallWords;

/** The words of teams in a language. */
record TeamWords(CallWords words) {

    static TeamWords of(PluginContext context, Locale locale) {
        return new TeamWords(new CallWords(context, locale));
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String nature(Nature nature) {
        return say("team.nature." + nature.code());
    }

    String kind(TeamKind kind) {
        return say("team.kind." + kind.code());
    }

    String theme(Theme theme) {
        return words.theme(theme);
    }

    /** Returns names of territories, or words for all of them. */
    String places(List<String> codes) {
        return codes.isEmpty()
                ? say("team.everywhere")
                : codes.stream().map(words::territory).collect(Collectors.joining(", "));
    }

    /** Returns why two could go together, one sentence for each reason. */
    List<String> reasons(Likeness likeness) {
        return likeness.reasons().stream()
                .map(reason -> say("team.reason." + reason.code()))
                .toList();
    }

    /** Returns the state of a publication; one whose last day is over says so. */
    Badge badge(Post post, LocalDate today) {
        if (post.state() == Post.State.OPEN && !post.isOpen(today)) {
            return new Badge(Badge.Tone.CLOSED, say("team.state.expired"));
        }
        String key = post.state() == Post.State.OPEN
                ? "team.state.open." + post.nature().code()
                : "team.state." + post.state().code();
        Badge.Tone tone = switch (post.state()) {
            case OPEN -> Badge.Tone.OPEN;
            case COLLECTIVE -> Badge.Tone.SOON;
            case FOUND, MERGED, WITHDRAWN, REMOVED -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, say(key));
    }

    Badge badge(Contact.State state) {
        Badge.Tone tone = switch (state) {
            case WAITING -> Badge.Tone.SOON;
            case ACCEPTED -> Badge.Tone.OPEN;
            case DECLINED, WITHDRAWN, ENDED -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, say("team.contact." + state.code()));
    }
}
