"""A private certificate authority and the one certificate all servers of a testbed show."""

import subprocess


def _openssl(*arguments):
    done = subprocess.run(["openssl", *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"openssl {arguments[0]}: {done.stderr.strip()}")


def _authority(folder, name):
    _openssl(
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
        "-subj", f"/CN=Clusterlotse {name} CA", "-addext", "keyUsage=critical,keyCertSign,cRLSign",
        "-keyout", str(folder / f"{name}-ca.key"), "-out", str(folder / f"{name}-ca.pem"),
    )


def make_certificates(folder):
    """Writes test-ca.pem, server.pem and server.key below `folder`, and other-ca.pem, which signed nothing here."""
    folder.mkdir(parents=True, exist_ok=True)
    _authority(folder, "test")
    _authority(folder, "other")
    extensions = folder / "server.ext"
    extensions.write_text(
        "basicConstraints=critical,CA:FALSE\n"
        "subjectAltName=DNS:localhost,IP:127.0.0.1\n"
        "extendedKeyUsage=serverAuth\n"
    )
    _openssl(
        "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost",
        "-keyout", str(folder / "server.key"), "-out", str(folder / "server.csr"),
    )
    _openssl(
        "x509", "-req", "-in", str(folder / "server.csr"), "-CA", str(folder / "test-ca.pem"),
        "-CAkey", str(folder / "test-ca.key"), "-CAcreateserial", "-days", "30", "-extfile", str(extensions),
        "-out", str(folder / "server.pem"),
    )
