#pragma once

#include <filesystem>
#include <string>

namespace clusterlotse::test {

/// A fresh self-signed certificate that is its own authority, as PEM files in a folder of their own
/// that goes away again.
class TestCertificate {
public:
    /// `names` as OpenSSL writes them: "DNS:localhost,IP:127.0.0.1"; `days` may be negative:
    /// expired.
    explicit TestCertificate(const std::string& names, int days = 1);
    ~TestCertificate();
    TestCertificate(const TestCertificate&) = delete;
    TestCertificate& operator=(const TestCertificate&) = delete;

    std::filesystem::path certificate() const { return folder_ / "certificate.pem"; }
    std::filesystem::path key() const { return folder_ / "key.pem"; }

private:
    std::filesystem::path folder_;
};

}  // namespace clusterlotse::test
