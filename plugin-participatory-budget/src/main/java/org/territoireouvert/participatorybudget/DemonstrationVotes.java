package org.territoireouvert.participatorybudget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.edition.Schedule;
import org.territoireouvert.participatorybudget.edition.Schedule.Period;

/** Writes the two invented votes of the demonstration, the same ballots every time. */
final class DemonstrationVotes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int LAST_YEAR_BALLOTS = 2_846;
    private static final int MOST_CHOICES = 5;
    private static final long SEED = 1_901;

    private final LocalDate today;
    private final List<DemonstrationProject> lastYear = DemonstrationProject.read("last-year.csv");
    private final List<DemonstrationProject> thisYear = DemonstrationProject.read("this-year.csv");

    DemonstrationVotes(Instant now, ZoneId zone) {
        today = LocalDate.ofInstant(now, zone);
    }

    int lastYearNumber() {
        return today.getYear() - 1;
    }

    String lastYearTitle() {
        return "Budget participatif " + lastYearNumber();
    }

    String thisYearTitle() {
        return "Budget participatif " + today.getYear();
    }

    String lastYear() {
        List<String> ballots = ballots();
        LocalDate end = LocalDate.of(lastYearNumber(), 12, 7);
        return meta("Édition " + lastYearNumber(), lastYear.size(), ballots.size(), 250_000, end.minusDays(20), end)
                + projects(lastYear)
                + "VOTES\nvoter_id;vote;voting_method\n"
                + String.join("", ballots);
    }

    List<DemonstrationProject> lastYearProjects() {
        return lastYear;
    }

    List<DemonstrationProject> thisYearProjects() {
        return thisYear;
    }

    /** The vote began a week ago and lasts three; the ballots are the voters' until it is over. */
    String thisYear() {
        return meta("Édition " + today.getYear(), thisYear.size(), 0, 300_000, today.minusDays(8), today.plusDays(12))
                + projects(thisYear)
                + "VOTES\nvoter_id;vote;voting_method\n";
    }

    /** The calendar of this year, around its vote. */
    Schedule thisYearSchedule() {
        return new Schedule(Map.of(
                Phase.IDEAS, days(-300, -240),
                Phase.EXAMINATION, days(-239, -40),
                Phase.LIST, days(-22, -22),
                Phase.VOTE, days(-8, 12),
                Phase.RESULT, days(13, 30),
                Phase.WORKS, days(31, 400)));
    }

    String nextYearTitle() {
        return "Budget participatif " + (today.getYear() + 1);
    }

    /** The calendar of next year, from spring to the end of the year. */
    Schedule nextYearSchedule() {
        int year = today.getYear() + 1;
        return new Schedule(Map.of(
                Phase.IDEAS, Period.of(LocalDate.of(year, 2, 1), LocalDate.of(year, 3, 31)),
                Phase.EXAMINATION, Period.of(LocalDate.of(year, 4, 1), LocalDate.of(year, 8, 31)),
                Phase.LIST, Period.of(LocalDate.of(year, 9, 15), LocalDate.of(year, 9, 15)),
                Phase.VOTE, Period.of(LocalDate.of(year, 10, 1), LocalDate.of(year, 10, 21))));
    }

    private Period days(int first, int last) {
        return Period.of(today.plusDays(first), today.plusDays(last));
    }

    private static String meta(String name, int projects, int ballots, int budget, LocalDate begins, LocalDate ends) {
        return "META\nkey;value\ndescription;" + name + " du budget participatif de Val-de-Lisière\ncountry;France\n"
                + "unit;Val-de-Lisière\ninstance;" + ends.getYear() + "\nnum_projects;" + projects + "\nnum_votes;"
                + ballots + "\nbudget;" + budget + "\nvote_type;approval\nrule;equalshares/add1\ndate_begin;"
                + DATE.format(begins) + "\ndate_end;" + DATE.format(ends) + "\nmax_length;" + MOST_CHOICES
                + "\nlanguage;fr\ncurrency;EUR\n";
    }

    private static String projects(List<DemonstrationProject> candidates) {
        StringBuilder text = new StringBuilder(
                "PROJECTS\nproject_id;cost;name;category;neighborhood;latitude;longitude;description\n");
        int number = 0;
        for (DemonstrationProject candidate : candidates) {
            text.append(++number)
                    .append(';')
                    .append(candidate.cost())
                    .append(';')
                    .append(candidate.title());
            text.append(';').append(candidate.theme()).append(';').append(candidate.place());
            text.append(';')
                    .append(candidate.location().map(Coordinates::latitude).orElse(""));
            text.append(';')
                    .append(candidate.location().map(Coordinates::longitude).orElse(""));
            text.append(';').append(candidate.description()).append('\n');
        }
        return text.toString();
    }

    private List<String> ballots() {
        Random random = new Random(SEED);
        List<String> ballots = new ArrayList<>();
        while (ballots.size() < LAST_YEAR_BALLOTS) {
            List<String> choice = new ArrayList<>();
            int start = random.nextInt(lastYear.size());
            for (int step = 0; step < lastYear.size() && choice.size() < MOST_CHOICES; step++) {
                int candidate = (start + step) % lastYear.size();
                if (random.nextInt(1_000) < lastYear.get(candidate).popularity()) {
                    choice.add(Integer.toString(candidate + 1));
                }
            }
            if (!choice.isEmpty()) {
                String method = random.nextInt(7) == 0 ? "paper" : "internet";
                ballots.add("b" + (ballots.size() + 1) + ";" + String.join(",", choice) + ";" + method + "\n");
            }
        }
        return ballots;
    }
}
