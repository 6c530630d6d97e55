package io.tillstream.kit.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked from the class path once and shared by all who find them. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * @param parent the folder that keeps the unpacked programs, made if absent
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     * @throws ServerFailed when there are no programs for this machine, or no room for them
     */
    static Path unpackedBelow(Path parent) {
        var archive = archive();
        try {
            Files.createDirectories(parent);
            var target = parent.resolve("postgres-" + Long.toHexString(size(archive)));
            if (!Files.isDirectory(target)) {
                unpackAtOnce(archive, parent, target);
            }
            return target;
        } catch (IOException e) {
            throw new ServerFailed("Cannot unpack PostgreSQL into " + parent + ": " + e.getMessage(), e);
        }
    }

    /** A folder in the temporary directory that belongs to this user alone, though all may read it. */
    static Path sharedParent() {
        var folder =
                Path.of(System.getProperty("java.io.tmpdir"), "tillstream-binaries-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(folder);
            var own = Files.createTempFile(folder, "owner", null);
            var foreign = !Files.getOwner(own).equals(Files.getOwner(folder));
            Files.delete(own);
            if (foreign) {
                throw new ServerFailed(folder + " belongs to somebody else: remove it");
            }
            return folder;
        } catch (IOException e) {
            throw new ServerFailed("Cannot use " + folder + ": " + e.getMessage(), e);
        }
    }

    private static URL archive() {
        var name = "postgres-" + system() + "-" + machine() + ".txz";
        var archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new ServerFailed("There is no embedded PostgreSQL for this machine (" + name
                    + " is missing): run on Linux or macOS, x86-64 or ARM 64");
        }
        return archive;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }

    private static long size(URL archive) throws IOException {
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        try (var in = connection.getInputStream()) {
            return in == null ? 0 : connection.getContentLengthLong();
        }
    }

    /** Into a folder beside, then renamed: whoever sees the target sees it whole. */
    private static void unpackAtOnce(URL archive, Path parent, Path target) throws IOException {
        var half = Files.createTempDirectory(parent, "unpacking");
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var in = new XZInputStream(new BufferedInputStream(archive.openStream()));
                var tar = new TarArchiveInputStream(in)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, half);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        } finally {
            Folders.delete(half);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("unexpected path " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
