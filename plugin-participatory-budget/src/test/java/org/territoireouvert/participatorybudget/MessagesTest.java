package org.territoireouvert.participatorybudget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.participatorybudget.counting.Method;
import org.territoireouvert.participatorybudget.pabulib.PabulibProblem;
import org.territoireouvert.testkit.context.TestContext;

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[a-z-]+\\.)[a-z0-9.-]+[a-z0-9])\"");
    private static final Pattern TOO_LOOSE =
            Pattern.compile("[^\u00a0] ?[»€%]|[^\u00a0][:;?!]|«[^\u00a0]|\\d \\d{3}|'");

    /** Texts of the same shape as keys. */
    private static final Set<String> NOT_MESSAGES = Set.of();

    private final Map<String, String> french = TestContext.patterns("fr");
    private final Map<String, String> english = TestContext.patterns("en");
    private final Messages words = TestContext.words();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.keySet()).isEqualTo(french.keySet());
        french.forEach((key, pattern) ->
                assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(pattern)));
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyPatternCanBeRead() {
        french.forEach((key, pattern) -> new MessageFormat(pattern, Locale.FRENCH));
        english.forEach((key, pattern) -> new MessageFormat(pattern, Locale.ENGLISH));
    }

    @Test
    void frenchSignsKeepToTheirWords() {
        List<String> loose = new ArrayList<>();
        french.forEach((key, pattern) -> {
            String prose = pattern.replaceAll("\\{\\d,[^|#]*#|\\{0};valeur|add1:[a-z-]+|lot:GRAINE|\\(\\.pb\\)", "");
            prose = prose.replaceAll("#,##0\\.######", "");
            if (TOO_LOOSE.matcher(prose).find()) {
                loose.add(key + "=" + pattern);
            }
        });
        assertThat(loose).isEmpty();
    }

    @Test
    void everyKeyThatCodeOrTemplatesNameExists() throws IOException {
        Set<String> groups = french.keySet().stream()
                .map(key -> key.contains(".") ? key.substring(0, key.indexOf('.')) : key)
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            Matcher literals = LITERAL.matcher(Files.readString(source));
            while (literals.find()) {
                String key = literals.group(1);
                boolean ours = groups.contains(key.substring(0, key.indexOf('.')));
                if (ours && !french.containsKey(key) && !NOT_MESSAGES.contains(key)) {
                    missing.add(source.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        Path main = Path.of("src/main");
        try (Stream<Path> files =
                Files.walk(Files.exists(main) ? main : Path.of("plugin-participatory-budget/src/main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".vm"))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyRuleHasANameAndAPrinciple(Method method) {
        assertThat(french).containsKeys("rule." + method.word(), "rule." + method.word() + ".principle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "badge.open",
                "badge.soon",
                "filter.cost.all",
                "filter.cost.low",
                "filter.cost.middle",
                "filter.cost.high",
                "filter.sort.ballot",
                "filter.sort.cost"
            })
    void choicesOfTheTemplatesHaveWords(String key) {
        assertThat(french).containsKey(key);
    }

    /** The arguments of a problem come in the order in which its English sentence names them. */
    @ParameterizedTest
    @EnumSource(PabulibProblem.Kind.class)
    void aProblemNamesItsArgumentsInOrder(PabulibProblem.Kind kind) {
        List<String> names = NAMED.matcher(kind.sentence())
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
        Object[] values = names.stream().map(name -> "<" + name + ">").toArray();

        for (Map<String, String> patterns : List.of(french, english)) {
            assertThat(patterns).containsKey(kind.messageKey());
            assertThat(places(patterns.getOrDefault(kind.messageKey(), ""))).hasSize(names.size());
        }
        String sentence = words.format(Locale.UK, kind.messageKey(), values);
        List<String> said = Pattern.compile("<(\\w+)>")
                .matcher(sentence)
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
        assertThat(said).isEqualTo(names);
    }

    @Test
    void countedWordsFollowTheirNumber() {
        assertThat(words.format(Locale.FRENCH, "score.votes", 0L)).isEqualTo("aucune voix");
        assertThat(words.format(Locale.FRENCH, "score.votes", 1_234L)).isEqualTo("1\u202f234 voix");
        assertThat(words.format(Locale.FRENCH, "score.points", new BigDecimal("1.5")))
                .isEqualTo("1,5 point");
        assertThat(words.format(Locale.UK, "score.points", new BigDecimal("1.5")))
                .isEqualTo("1.5 points");
        assertThat(words.format(Locale.UK, "score.points", BigDecimal.ONE)).isEqualTo("1 point");
        assertThat(words.format(Locale.FRENCH, "edition.ballots", 90_494L)).isEqualTo("90\u202f494 bulletins");
        assertThat(words.format(Locale.FRENCH, "why.score.funded", "3 voix", 1, "10\u00a0€", "5\u00a0€"))
                .isEqualTo("3 voix. Choisi en 1er\u00a0: il restait 10\u00a0€, il coûte 5\u00a0€.");
        assertThat(words.format(Locale.FRENCH, "why.score.funded", "3 voix", 2, "5\u00a0€", "5\u00a0€"))
                .startsWith("3 voix. Choisi en 2e\u00a0:");
        assertThat(words.format(Locale.FRENCH, "results.lead", 1L, "5\u00a0€", "5\u00a0€", "0\u00a0€", 0L))
                .isEqualTo(
                        "1 bulletin a réparti 5\u00a0€ sur une enveloppe de 5\u00a0€. Toute l’enveloppe est utilisée.");
        assertThat(words.format(Locale.FRENCH, "results.lead", 2L, "5\u00a0€", "6\u00a0€", "1\u00a0€", 100L))
                .endsWith("Il reste 1\u00a0€\u00a0: aucun autre projet n’a pu être retenu avec cette somme.");
        assertThat(words.format(Locale.FRENCH, "import.finer-than-cents", 0L, "1.001", "budget"))
                .startsWith("«\u00a01.001\u00a0» est plus fin");
    }
}
