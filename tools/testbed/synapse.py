"""Synapse from Debian sid, run by chroot in a root that mmdebstrap makes once and that is kept for later."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

SERVER_NAME = "cluster.test"
STALE_AFTER_SECONDS = 24 * 3600

# Synapse's own limits are lifted: tests of other things must not wait for them.
FREE = {"per_second": 100000, "burst_count": 100000}
LIFTED_LIMITS = {
    "rc_message": FREE,
    "rc_joins": {"local": FREE, "remote": FREE},
    "rc_joins_per_room": FREE,
    "rc_invites": {"per_room": FREE, "per_user": FREE, "per_issuer": FREE},
    "rc_room_creation": FREE,
    "rc_login": {"address": FREE, "account": FREE, "failed_attempts": FREE},
    "rc_registration": FREE,
    "rc_presence": {"per_user": FREE},
}


def root_folder(home=None):
    """Where the Synapse root is kept: below XDG_CACHE_HOME, or ~/.cache of `home`."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(home or os.path.expanduser("~"), ".cache")
    return pathlib.Path(cache) / "clusterlotse" / "synapse-root"


def ensure_root(root):
    """Makes the Synapse root where it is absent (450 MB, a minute or two); complete or not there at all."""
    if (root / "usr/lib/python3/dist-packages/synapse").is_dir():
        return
    print(f"Making a Synapse root in {root} (once; needs the network and takes a minute or two)", file=sys.stderr)
    root.parent.mkdir(parents=True, exist_ok=True)
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="synapse-root.", dir=root.parent))
    try:
        subprocess.run(
            [
                "mmdebstrap", "--variant=minbase", '--aptopt=Acquire::Check-Valid-Until "false"',
                "--include=matrix-synapse,ca-certificates", "sid", str(scratch),
            ],
            check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr,
        )
        scratch.chmod(0o755)
        try:
            scratch.rename(root)
        except OSError:
            if not (root / "usr/lib/python3/dist-packages/synapse").is_dir():
                raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _remove_stale(parent):
    for old in parent.glob("clusterlotse-*"):
        if time.time() - old.stat().st_mtime > STALE_AFTER_SECONDS:
            shutil.rmtree(old, ignore_errors=True)


class Synapse:
    """One homeserver `cluster.test` with TLS on a loopback port."""

    def __init__(self, root, port, certificates, log_file, default_limits):
        self.root = root
        self.port = port
        self.process = None
        parent = root / "srv"
        parent.mkdir(exist_ok=True)
        _remove_stale(parent)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="clusterlotse-", dir=parent))
        self.inside = "/" + str(self.folder.relative_to(root))
        for name in ("server.pem", "server.key"):
            shutil.copy(certificates / name, self.folder / name)
        self._log = open(log_file, "ab")
        self._write_configuration(default_limits)

    def _write_configuration(self, default_limits):
        limits = {"rc_registration": FREE} if default_limits else LIFTED_LIMITS
        lines = [
            f"server_name: {SERVER_NAME}",
            f"public_baseurl: https://localhost:{self.port}/",
            "report_stats: false",
            f"pid_file: {self.inside}/synapse.pid",
            f"signing_key_path: {self.inside}/signing.key",
            f"media_store_path: {self.inside}/media",
            f"log_config: {self.inside}/log.yaml",
            f"tls_certificate_path: {self.inside}/server.pem",
            f"tls_private_key_path: {self.inside}/server.key",
            "macaroon_secret_key: testbed",
            "form_secret: testbed",
            "registration_shared_secret: testbed",
            "enable_registration: true",
            "enable_registration_without_verification: true",
            "bcrypt_rounds: 4",
            "trusted_key_servers: []",
            "suppress_key_server_warning: true",
            "presence: {enabled: false}",
            "url_preview_enabled: false",
            "federation_domain_whitelist: []",
            "database:",
            "  name: sqlite3",
            f"  args: {{database: {self.inside}/homeserver.db}}",
            "listeners:",
            f"  - port: {self.port}",
            "    bind_addresses: ['127.0.0.1']",
            "    type: http",
            "    tls: true",
            "    resources: [{names: [client], compress: false}]",
        ]
        for name, limit in limits.items():
            lines.append(f"{name}: {limit}")
        (self.folder / "homeserver.yaml").write_text("\n".join(lines) + "\n")
        (self.folder / "log.yaml").write_text(
            "version: 1\n"
            "formatters: {line: {format: '%(asctime)s %(levelname)s %(name)s %(message)s'}}\n"
            "handlers: {out: {class: logging.StreamHandler, formatter: line, stream: ext://sys.stdout}}\n"
            "root: {level: WARNING, handlers: [out]}\n"
            "disable_existing_loggers: false\n"
        )

    def _run(self, *arguments):
        return ["chroot", str(self.root), "python3", "-m", "synapse.app.homeserver",
                "-c", f"{self.inside}/homeserver.yaml", *arguments]

    def start(self):
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/root"}
        if not (self.folder / "signing.key").exists():
            subprocess.run(self._run("--generate-keys"), check=True, env=environment, stdin=subprocess.DEVNULL,
                           stdout=self._log, stderr=self._log)
        self.process = subprocess.Popen(self._run(), env=environment, stdin=subprocess.DEVNULL, stdout=self._log,
                                        stderr=self._log, start_new_session=True)

    def is_alive(self):
        return self.process is not None and self.process.poll() is None

    def remove(self):
        """Deletes what the server stored; only after it has ended."""
        self._log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
