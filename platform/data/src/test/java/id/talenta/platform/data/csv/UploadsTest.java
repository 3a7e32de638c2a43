package id.talenta.platform.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.jobs.Jobs;
import id.talenta.platform.data.people.PeopleTest;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadsTest extends PeopleTest {

    private static final int BOUND = 2 << 20;

    @Inject
    Uploads uploads;

    @Inject
    OrphanedUploads orphans;

    @Inject
    Jobs jobs;

    @Inject
    Background background;

    private final UUID id = Ids.next();

    @Test
    void aBodyIsStoredWithItsDigest() throws Exception {
        byte[] body = "a,b\né,中🙂\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        Upload upload = uploads.receive(id, dripping(body));
        assertThat(Files.readAllBytes(upload.file())).isEqualTo(body);
        assertThat(upload.file()).isEqualTo(uploads.of(id));
        assertThat(upload.bytes()).isEqualTo(body.length);
        assertThat(upload.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
        upload.discard();
        assertThat(uploads.of(id)).doesNotExist();
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        Upload upload = uploads.receive(id, new ByteArrayInputStream(new byte[] {'a'}));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(upload.file().getParent())))
                .isEqualTo("rwx------");
        upload.discard();
    }

    @Test
    void overTheBoundNothingIsKept() {
        byte[] body = new byte[BOUND + 1];
        Arrays.fill(body, (byte) 'a');
        assertThatThrownBy(() -> uploads.receive(id, new ByteArrayInputStream(body)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type().status()).isEqualTo(413);
                    assertThat(refused.values()).containsEntry("bound", "2 MiB");
                });
        assertThat(uploads.of(id)).doesNotExist();
        uploads.receive(id, new ByteArrayInputStream(body, 0, BOUND)).discard();
    }

    @Test
    void whatIsNotUtf8IsNamedByItsLine() {
        byte[] latin = ("a,b\n" + "1,2\n".repeat(30_000) + "é,2\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(latin)).isEqualTo(InputError.inCsv(30_002, null, "not-utf8", java.util.Map.of()));
        byte[] cut = Arrays.copyOf("a,b\n中".getBytes(StandardCharsets.UTF_8), 6);
        assertThat(refused(cut).line()).isEqualTo(2);
        assertThat(refused(new byte[0]).code()).isEqualTo("empty-file");
    }

    private InputError refused(byte[] body) {
        try {
            uploads.receive(id, dripping(body));
        } catch (ProblemException refused) {
            assertThat(uploads.of(id)).doesNotExist();
            return refused.errors().get(0);
        }
        throw new AssertionError("It was taken");
    }

    @Test
    void aClientThatBreaksOffLeavesNothing() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[] {'a'}), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> uploads.receive(id, broken)).isInstanceOf(UncheckedIOException.class);
        assertThat(uploads.of(id)).doesNotExist();
    }

    @Test
    void whatADeadProcessLeftIsRemovedADayLater() throws Exception {
        Path orphan = file(id, Duration.ofHours(25));
        Path young = file(Ids.next(), Duration.ofHours(23));
        UUID open = Ids.next();
        background.actingFor(
                Identity.SYSTEM,
                () -> QuarkusTransaction.requiringNew().run(() -> jobs.queue(open, "nobody-does-this")));
        Path needed = file(open, Duration.ofDays(3));
        UUID ended = Ids.next();
        background.actingFor(
                Identity.SYSTEM,
                () -> QuarkusTransaction.requiringNew().run(() -> jobs.queue(ended, "nobody-does-this")));
        jobs.cancel(ended);
        Path useless = file(ended, Duration.ofDays(3));
        Path foreign = Files.writeString(orphan.resolveSibling("notes.txt"), "not ours");
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.now().minus(Duration.ofDays(30))));

        assertThat(orphans.remove()).isEqualTo(2);
        assertThat(orphan).doesNotExist();
        assertThat(useless).doesNotExist();
        assertThat(young).exists();
        assertThat(needed).exists();
        assertThat(foreign).exists();
        assertThat(orphans.remove()).isZero();
    }

    private Path file(UUID of, Duration age) throws IOException {
        Path file =
                uploads.receive(of, new ByteArrayInputStream(new byte[] {'a'})).file();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }

    /** A body that arrives in pieces of odd sizes, so that characters are cut. */
    private static InputStream dripping(byte[] body) {
        return new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 4_097));
            }
        };
    }
}
