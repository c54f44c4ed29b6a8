package org.territoireouvert.participatorybudget.cli;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.participatorybudget.counting.Overflow;
import org.territoireouvert.participatorybudget.counting.judgment.MajorityJudgment;

/** {@code ouvert budget judge}: ranks projects by majority judgment from their tallies, one case after the other. */
final class JudgeCommand implements Command.Action {

    private static final int WINNERS_OF_A_LIST = 2;

    private final PluginContext context;
    private final Words words;

    JudgeCommand(PluginContext context) {
        this.context = context;
        this.words = new Words(context);
    }

    Command command() {
        return Command.of("budget", "judge", "CASES.json", this);
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        if (invocation.arguments().size() != 1) {
            return words.refuse(invocation, "cli.judge.one-file");
        }
        Path file = Path.of(invocation.arguments().get(0));
        Object document;
        try (Reader reader = Files.newBufferedReader(file)) {
            document = context.service(Json.class).read(reader);
        } catch (IOException e) {
            return words.refuse(invocation, "cli.judge.unreadable", file.toString());
        }
        List<?> cases = document instanceof List<?> list ? list : List.of();
        if (cases.isEmpty()) {
            return words.refuse(invocation, "cli.judge.no-case", file.toString());
        }
        int number = 0;
        for (Object one : cases) {
            number++;
            try {
                words.json(invocation, judge(new JudgeCase(one)));
            } catch (JudgeCase.Misshapen e) {
                return words.refuse(invocation, "cli.judge.wrong-case", file.toString(), number, e.key());
            }
        }
        return Words.DONE;
    }

    private static Map<String, Object> judge(JudgeCase one) {
        List<MajorityJudgment.Merit> merits = one.ranked();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "ranks",
                numbers(merits.stream().map(MajorityJudgment.Merit::rank).toList()));
        answer.put(
                "median",
                numbers(merits.stream()
                        .map(MajorityJudgment.Merit::majorityGrade)
                        .toList()));
        if (one.has("costs")) {
            List<BigDecimal> costs = one.costs(merits.size());
            BigDecimal budget = one.amount("budget");
            answer.put("selected_skip", sorted(MajorityJudgment.fund(merits, costs, budget, Overflow.SKIP)));
            answer.put("selected_stop", sorted(MajorityJudgment.fund(merits, costs, budget, Overflow.STOP)));
            answer.put("selected_top2", sorted(MajorityJudgment.top(merits, costs, WINNERS_OF_A_LIST)));
        }
        return answer;
    }

    private static List<Long> sorted(List<Integer> projects) {
        return numbers(projects.stream().sorted().toList());
    }

    private static List<Long> numbers(List<Integer> values) {
        return values.stream().map(Integer::longValue).toList();
    }
}
