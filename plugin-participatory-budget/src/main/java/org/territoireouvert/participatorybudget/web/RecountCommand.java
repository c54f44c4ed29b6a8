package org.territoireouvert.participatorybudget.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.participatorybudget.counting.CountingRule;

/** Writes the command that counts a published file again by the same rule. */
final class RecountCommand {

    /** Settings that the command takes as options of their own. */
    private static final Set<String> OPTIONS = Set.of("completion", "on-overflow", "tie");

    private RecountCommand() {}

    /** A plain rule is written with one option for each setting, any other as its words. */
    static String of(String slug, CountingRule rule) {
        String start = "ouvert budget count " + slug + ".pb --rule ";
        List<String> words = List.of(rule.words().split(" "));
        List<String> settings = words.subList(1, words.size());
        boolean plain =
                settings.stream().allMatch(setting -> OPTIONS.contains(setting.substring(0, setting.indexOf('='))));
        return plain
                ? start
                        + words.getFirst()
                        + settings.stream()
                                .map(setting -> " --" + setting.replaceFirst("=", " "))
                                .collect(Collectors.joining())
                : start + '"' + rule.words() + '"';
    }
}
