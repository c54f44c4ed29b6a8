package org.territoireouvert.runner.file.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The examples that Amazon publishes with the description of its signature. */
class RequestSignatureTest {

    private static final RequestSignature SIGNATURE =
            new RequestSignature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static SortedMap<String, String> get(String address, Map<String, String> headers) {
        return SIGNATURE.sign("GET", URI.create(address), headers, EMPTY, NOW);
    }

    @Test
    void aPartOfAnObjectIsSigned() {
        SortedMap<String, String> headers =
                get("https://examplebucket.s3.amazonaws.com/test.txt", Map.of("range", "bytes=0-9"));

        assertThat(headers.get("authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        assertThat(headers).doesNotContainKey("host").containsEntry("x-amz-date", "20130524T000000Z");
    }

    @Test
    void aListIsSigned() {
        assertThat(get("https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J", Map.of())
                        .get("authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
}
