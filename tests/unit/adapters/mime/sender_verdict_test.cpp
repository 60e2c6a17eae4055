#include "adapters/email/mime/sender_verdict.hpp"

#include <gtest/gtest.h>

using clusterlotse::SenderVerdict;
using clusterlotse::email::aligned;
using clusterlotse::email::check_sender;

namespace {

SenderVerdict verdict(
    const std::vector<std::string>& headers, const std::string& from = "Hans <h@firma.de>"
) {
    return check_sender(headers, {from}, "mx.example.org").verdict;
}

}  // namespace

TEST(SenderVerdict, passes_what_the_trusted_server_vouches_for) {
    EXPECT_EQ(verdict({"mx.example.org; dmarc=pass header.from=firma.de"}), SenderVerdict::pass);
    EXPECT_EQ(
        verdict({"MX.Example.ORG 1; dkim=pass (2048 bit; \\) ok) header.d=mail.firma.de"}),
        SenderVerdict::pass
    );
    EXPECT_EQ(
        verdict({"mx.example.org;\r\n\tdkim=none;\r\n\tspf=pass smtp.mailfrom=\"x@firma.de\""}),
        SenderVerdict::pass
    );
    EXPECT_EQ(
        verdict({"mx.example.org; dkim / 1 = pass header.i = @firma.de"}), SenderVerdict::unknown
    );
    EXPECT_EQ(verdict({"mx.example.org; dkim/1=pass header.i=@firma.de"}), SenderVerdict::pass);
    EXPECT_EQ(verdict({"mx.example.org; auth=pass smtp.auth=h@firma.de"}), SenderVerdict::pass);
}

TEST(SenderVerdict, believes_no_other_server) {
    EXPECT_EQ(verdict({"evil.org; dmarc=pass header.from=firma.de"}), SenderVerdict::unknown);
    EXPECT_EQ(
        verdict({"mx.example.org.evil.org; dmarc=pass header.from=firma.de"}),
        SenderVerdict::unknown
    );
    EXPECT_EQ(
        verdict({"mx.example.org; none", "mx.example.org; dmarc=pass header.from=firma.de"}),
        SenderVerdict::unknown
    );
    EXPECT_EQ(
        verdict({"spf=pass smtp.mailfrom=firma.de; dmarc=pass header.from=firma.de"}),
        SenderVerdict::unknown
    );
    EXPECT_EQ(
        check_sender({"mx.example.org; dmarc=pass header.from=firma.de"}, {"h@firma.de"}, "")
            .verdict,
        SenderVerdict::unknown
    );
}

TEST(SenderVerdict, is_not_fooled_by_comments_and_quotes) {
    EXPECT_EQ(
        verdict(
            {"mx.example.org; spf=fail (dmarc=pass header.from=firma.de) smtp.mailfrom=evil.org"}
        ),
        SenderVerdict::unknown
    );
    EXPECT_EQ(
        verdict({"mx.example.org; spf=none smtp.mailfrom=\"a; dmarc=pass header.from=firma.de\""}),
        SenderVerdict::unknown
    );
    EXPECT_EQ(
        verdict({"mx.example.org; dmarc=pass (open header.from=firma.de"}), SenderVerdict::unknown
    );
    EXPECT_EQ(
        verdict({"mx.example.org; spf=pass smtp.mailfrom=x@evil.org reason=\"dmarc=pass "
                 "header.from=firma.de\""}),
        SenderVerdict::unknown
    );
}

TEST(SenderVerdict, wants_the_from_domain) {
    EXPECT_EQ(
        verdict({"mx.example.org; dmarc=pass header.from=andere.de"}), SenderVerdict::unknown
    );
    EXPECT_EQ(verdict({"mx.example.org; dkim=pass header.d=notfirma.de"}), SenderVerdict::unknown);
    EXPECT_EQ(verdict({"mx.example.org; spf=pass smtp.helo=firma.de"}), SenderVerdict::unknown);
    EXPECT_EQ(
        verdict({"mx.example.org; auth=pass smtp.auth=other@firma.de"}), SenderVerdict::unknown
    );
}

TEST(SenderVerdict, fails_what_dmarc_fails) {
    EXPECT_EQ(
        verdict({"mx.example.org; dkim=pass header.d=firma.de; dmarc=fail header.from=firma.de"}),
        SenderVerdict::fail
    );
}

TEST(SenderVerdict, wants_exactly_one_sender) {
    const std::string header = "mx.example.org; dmarc=pass header.from=firma.de";
    EXPECT_EQ(
        check_sender({header}, {"h@firma.de", "h@firma.de"}, "mx.example.org").verdict,
        SenderVerdict::unknown
    );
    EXPECT_EQ(verdict({header}, "h@firma.de, x@evil.org"), SenderVerdict::unknown);
    EXPECT_EQ(verdict({header}, "\"h@firma.de\" <x@evil.org>"), SenderVerdict::unknown);
    EXPECT_EQ(check_sender({header}, {}, "mx.example.org").verdict, SenderVerdict::unknown);
}

TEST(SenderVerdict, aligns_subdomains_but_no_shared_suffixes) {
    EXPECT_TRUE(aligned("firma.de", "firma.de"));
    EXPECT_TRUE(aligned("firma.de", "mail.firma.de"));
    EXPECT_TRUE(aligned("mail.firma.de", "firma.de"));
    EXPECT_FALSE(aligned("de", "firma.de"));
    EXPECT_FALSE(aligned("co.uk", "firma.co.uk"));
    EXPECT_FALSE(aligned("evil.github.io", "github.io"));
    EXPECT_FALSE(aligned("irma.de", "firma.de"));
    EXPECT_FALSE(aligned("", ""));
}
