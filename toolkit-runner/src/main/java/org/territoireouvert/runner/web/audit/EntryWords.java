package org.territoireouvert.runner.web.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.audit.LoggedEntry;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.server.WebParts;

/** Says entries in sentences: the runtime's in its words, those of plugins in theirs. */
final class EntryWords {

    private static final String RUNTIME = "runtime";

    private final Messages messages;
    private final DetailWords details;

    EntryWords(WebParts parts) {
        this.messages = parts.messages();
        this.details = new DetailWords(parts.messages(), parts.plugins());
    }

    /** Returns the sentence of an entry; of one whose plugin is gone, one that names its code. */
    String sentence(LoggedEntry entry, Locale locale) {
        String key = "audit." + entry.code();
        Optional<String> sentence = entry.owner().isEmpty()
                ? DetailWords.find(messages, locale, key, details.ofRuntime(entry, locale))
                : details.plugin(entry.owner())
                        .flatMap(plugin -> DetailWords.find(
                                plugin.messages(),
                                locale,
                                key,
                                DetailWords.ofPlugin(entry, plugin.messages(), locale)));
        return sentence.orElseGet(() -> messages.format(
                locale,
                "audit.unknown",
                entry.code(),
                String.join(", ", entry.details().values())));
    }

    /** Returns the short name of a kind, or its code when nobody knows it. */
    String label(String code, Locale locale) {
        String owner = code.substring(0, Math.max(0, code.indexOf('.')));
        String key = "audit." + code + ".label";
        Optional<Messages> words = owner.equals(RUNTIME)
                ? Optional.of(messages)
                : details.plugin(owner).map(InstalledPlugin::messages);
        return words.flatMap(found -> DetailWords.find(found, locale, key)).orElse(code);
    }

    /** Returns who did it as everybody may know it: by role, never by name. */
    String publicly(LoggedEntry entry, Locale locale) {
        LoggedActor actor = entry.actor();
        return switch (actor.kind()) {
            case LoggedActor.AGENT ->
                actor.roles().isEmpty()
                        ? messages.format(locale, "audit.by.agent")
                        : messages.format(locale, "audit.by.roles", roles(actor, locale));
            case LoggedActor.PLUGIN ->
                messages.format(locale, "audit.by.plugin", details.pluginName(entry.owner(), locale));
            default ->
                DetailWords.find(messages, locale, "audit.by." + actor.kind()).orElse(actor.kind());
        };
    }

    /** Returns who did it for those who may read the internal part: members of staff by name, citizens by their account. */
    String internally(LoggedEntry entry, Locale locale) {
        LoggedActor actor = entry.actor();
        return switch (actor.kind()) {
            case LoggedActor.AGENT ->
                actor.roles().isEmpty()
                        ? actor.name()
                        : messages.format(locale, "audit.by.name", actor.name(), roles(actor, locale));
            case LoggedActor.PERSON -> messages.format(locale, "audit.by.account", actor.id());
            default -> publicly(entry, locale);
        };
    }

    private String roles(LoggedActor actor, Locale locale) {
        return Arrays.stream(actor.roles().split(" "))
                .map(role -> details.label("role." + role, role, locale).toLowerCase(locale))
                .collect(Collectors.joining(", "));
    }
}
