package org.territoireouvert.ambassadors.handling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.RequestRepository;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.web.SiteAddress;

/**
 * Writes to the service that has a request, at the address that staff or the ambassador gave. Each mail carries a link by which the service
 * can propose an answer once without an account; the table keeps its fingerprint only, and a newer link ends the older one.
 */
public final class WriteToAdministration {

    /** Where the link leads, before its key. */
    public static final String REPLY_PATH = "/ambassadeurs/reponse/";

    private static final int KEY_BYTES = 24;

    private final PluginContext context;
    private final RequestRepository requests;
    private final SecureRandom random;
    private final MailingList list;

    /** Creates it. */
    public WriteToAdministration(PluginContext context, RequestRepository requests, SecureRandom random) {
        this.context = context;
        this.requests = requests;
        this.random = random;
        this.list = new MailingList("services", "mailing.services", this::end);
    }

    /** Returns the list of services that are written to, which each of them can leave. */
    public MailingList list() {
        return list;
    }

    private void end(String requestId) {
        context.database().write(handle -> {
            handle.execute("update amb_request set relay_address = '' where id = ?", requestId);
            return true;
        });
    }

    /** Keeps the address of the service of a request; empty for none. */
    void remember(Handle handle, PublicRequest request, String address) {
        handle.execute("update amb_request set relay_address = ? where id = ?", address, request.id());
    }

    /** Returns the address of the service of a request, empty when none is known. */
    public String addressOf(Handle handle, String requestId) {
        return handle.createQuery("select relay_address from amb_request where id = :id")
                .bind("id", requestId)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Sends the letter of the relay. */
    void relay(Handle handle, PublicRequest request, String letter) {
        write(
                handle,
                request,
                say("letter.subject", request.number(), request.words().title()),
                letter);
    }

    /** Reminds of the promised or legal delay, or of what is owed since many joined; does nothing without an address. */
    public void remind(Handle handle, PublicRequest request, String messageKey, Object... arguments) {
        write(
                handle,
                request,
                say("letter.reminder.subject", request.number(), request.words().title()),
                say(messageKey, arguments));
    }

    private void write(Handle handle, PublicRequest request, String subject, String words) {
        String address = addressOf(handle, request.id());
        if (address.isEmpty()) {
            return;
        }
        SiteAddress site = context.service(SiteAddress.class);
        String text = words + "\n\n"
                + say("letter.page") + "\n" + site.of(request.path()) + "\n\n"
                + say("letter.reply") + "\n" + site.of(REPLY_PATH + newKey(handle, request)) + "\n";
        context.service(Mailings.class)
                .send(handle, list, new Mailings.Letter(request.id(), address, Locale.FRENCH, subject, text));
    }

    private String newKey(Handle handle, PublicRequest request) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        handle.execute("update amb_request set reply_key = ? where id = ?", fingerprint(key), request.id());
        return key;
    }

    /** Returns the request to whose service a key was sent; empty when it served already or a newer one was sent. */
    public Optional<PublicRequest> byKey(String key) {
        return context.database()
                .read(handle -> handle.createQuery("select id from amb_request where reply_key = :key limit 1")
                        .bind("key", fingerprint(key))
                        .mapTo(String.class)
                        .findOne())
                .flatMap(requests::find)
                .filter(request -> request.state().isWithAdministration());
    }

    /** Ends a key; tells whether it was still good. */
    boolean use(Handle handle, String key) {
        return handle.execute("update amb_request set reply_key = '' where reply_key = ?", fingerprint(key)) == 1;
    }

    private static String fingerprint(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private String say(String key, Object... arguments) {
        return context.messages().format(Locale.FRENCH, key, arguments);
    }
}
