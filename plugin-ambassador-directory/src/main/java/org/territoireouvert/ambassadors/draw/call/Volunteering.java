package org.territoireouvert.ambassadors.draw.call;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.territoireouvert.ambassadors.draw.Pool;
import org.territoireouvert.ambassadors.draw.Ticket;
import org.territoireouvert.ambassadors.draw.call.VolunteerRepository.Volunteer;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;

/** Lets people volunteer for a draw and take it back while the call is open. */
public final class Volunteering {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;

    private final PluginContext context;
    private final CallRepository calls;
    private final VolunteerRepository volunteers;
    private final Random random;

    /** Creates the use case with the randomness of the system. */
    public Volunteering(PluginContext context, CallRepository calls, VolunteerRepository volunteers) {
        this(context, calls, volunteers, new SecureRandom());
    }

    Volunteering(PluginContext context, CallRepository calls, VolunteerRepository volunteers, Random random) {
        this.context = context;
        this.calls = calls;
        this.volunteers = volunteers;
        this.random = random;
    }

    /** Returns what somebody must bring to volunteer. */
    public static Requirement requirement(Call call) {
        Requirement account = Requirement.of(Actor.IdentityLevel.MAILBOX);
        Requirement aged = call.minimumAge() == 0 ? account : account.aged(call.minimumAge(), null);
        return call.communes().isEmpty() ? aged : aged.livingIn(call.communes());
    }

    /**
     * Takes a volunteer, once for a call.
     *
     * @param answers to the criteria, each one of those that are possible
     */
    public Saved come(String id, String account, List<String> answers) {
        Instant now = context.clock().instant();
        return context.database().write(handle -> {
            Call call = calls.find(handle, id).orElseThrow();
            if (!call.isOpen(now)) {
                return Saved.refused("", "draw.closed");
            }
            Optional<Volunteer> before = volunteers.ofAccount(handle, id, account);
            if (before.isPresent()) {
                return new Saved.Done(before.get().ticket().code());
            }
            if (volunteers.count(handle, id) >= Pool.MOST_TICKETS) {
                return Saved.refused("", "draw.full");
            }
            String code = code();
            volunteers.add(handle, new Volunteer(id, new Ticket(code, answers), account, now));
            return new Saved.Done(code);
        });
    }

    /** Takes it back while the call is open; tells whether it could be. */
    public boolean leave(String id, String account) {
        Instant now = context.clock().instant();
        return context.database()
                .write(handle -> calls.find(handle, id).orElseThrow().isOpen(now)
                        && volunteers.remove(handle, id, account) == 1);
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int index = 0; index < LENGTH; index++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
