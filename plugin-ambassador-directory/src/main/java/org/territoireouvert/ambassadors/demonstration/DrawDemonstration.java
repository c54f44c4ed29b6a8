package org.territoireouvert.ambassadors.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.draw.Criterion;
import org.territoireouvert.ambassadors.draw.Quota;
import org.territoireouvert.ambassadors.draw.Ticket;
import org.territoireouvert.ambassadors.draw.call.Call;
import org.territoireouvert.ambassadors.draw.call.CallRepository;
import org.territoireouvert.ambassadors.draw.call.DrawState;
import org.territoireouvert.ambassadors.draw.call.VolunteerRepository;
import org.territoireouvert.ambassadors.draw.call.VolunteerRepository.Volunteer;
import org.territoireouvert.api.PluginContext;

/** Two draws of Val-de-Lisière: one that was held, one that is open to volunteers. */
final class DrawDemonstration {

    private static final Criterion SEX =
            new Criterion("Sexe", List.of(new Quota("Femme", 1, 2), new Quota("Homme", 1, 2)));
    private static final Criterion PLACE = new Criterion(
            "Commune",
            List.of(
                    new Quota("Corvaux", 1, 2),
                    new Quota("Hautechaume", 0, 1),
                    new Quota("Montbrèche", 0, 1),
                    new Quota("Autre commune", 0, 1)));
    private static final String SEED_SOURCE =
            "Numéros du tirage public du samedi de la semaine suivante, dans l’ordre croissant";
    private static final String RULES = """
            Toute personne de 16 ans et plus qui vit dans le Val-de-Lisière peut se porter volontaire.

            Un ambassadeur donne environ trois heures par mois, pendant deux ans.""";
    private static final int VOLUNTEERS = 36;
    private static final int LETTERS = 26;

    private final PluginContext context;
    private final CallRepository calls;
    private final VolunteerRepository volunteers;

    DrawDemonstration(PluginContext context) {
        this.context = context;
        this.calls = new CallRepository(context);
        this.volunteers = new VolunteerRepository(context);
    }

    void fill(Handle handle, String heldPost, String openPost) {
        held(handle, heldPost);
        Call open = call(openPost, "Appel à volontaires pour l’ambassade du tourisme", 12, 20, List.of(SEX, PLACE), 2);
        calls.add(handle, open);
        people(handle, open, 14, new Random(2));
    }

    private void held(Handle handle, String post) {
        Call call = call(post, "Tirage au sort de l’ambassade des mobilités", 200, -170, List.of(SEX, PLACE), 2);
        calls.add(handle, call);
        people(handle, call, VOLUNTEERS, new Random(2016));
        List<Ticket> tickets = volunteers.tickets(handle, call.id());
        calls.freeze(handle, call.id(), call.pool(tickets).sha256(), ago(169));
        calls.draw(handle, call.id(), "4 11 23 37 45", ago(160));
    }

    private Call call(String post, String title, int daysAgo, int closesIn, List<Criterion> criteria, int seats) {
        Instant created = ago(daysAgo);
        LocalDate closes =
                LocalDate.ofInstant(context.clock().instant(), context.zone()).plusDays(closesIn);
        return new Call(
                "demonstration-" + post,
                post,
                title,
                RULES,
                0,
                Set.of(),
                closes.plusDays(1).atStartOfDay(context.zone()).toInstant(),
                seats,
                3,
                criteria,
                SEED_SOURCE,
                closes.plusDays(8),
                closes.plusDays(120),
                DrawState.OPEN,
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                List.of(),
                created,
                created);
    }

    /** Volunteers who have no account: all of them are invented. */
    private void people(Handle handle, Call call, int count, Random random) {
        for (int index = 0; index < count; index++) {
            StringBuilder code = new StringBuilder();
            for (int letter = 0; letter < 10; letter++) {
                code.append((char) ('A' + random.nextInt(LETTERS)));
            }
            List<String> answers = call.criteria().stream()
                    .map(one -> one.values().get(random.nextInt(one.values().size())))
                    .toList();
            volunteers.add(
                    handle, new Volunteer(call.id(), new Ticket(code.toString(), answers), "", call.createdAt()));
        }
    }

    private Instant ago(int days) {
        return context.clock().instant().minus(Duration.ofDays(days));
    }
}
