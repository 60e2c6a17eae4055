#include "adapters/email/mime/addresses.hpp"
#include "adapters/email/mime/bounce.hpp"
#include "adapters/email/mime/charset.hpp"
#include "adapters/email/mime/date_header.hpp"
#include "adapters/email/mime/flowed.hpp"
#include "adapters/email/mime/header_text.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse::email;

TEST(HeaderText, decodes_words_that_are_split_inside_a_character) {
    EXPECT_EQ(decode_header_text("=?UTF-8?B?R3LDvMM=?=\r\n =?utf-8?b?n2U=?="), "Grüße");
    EXPECT_EQ(decode_header_text("=?iso-8859-1?Q?M=FCller?= =?utf-8?q?_=C3=A4?= x"), "Müller ä x");
}

TEST(HeaderText, leaves_broken_words_and_guesses_raw_bytes) {
    EXPECT_EQ(decode_header_text("=?utf-8?B?abc"), "=?utf-8?B?abc");
    EXPECT_EQ(decode_header_text("=?x?y?z?="), "=?x?y?z?=");
    EXPECT_EQ(decode_header_text("M\xFCller"), "Müller");
    EXPECT_EQ(decode_header_text("=?windows-1252?Q?5_=80?="), "5 €");
    EXPECT_EQ(decode_header_text("=?unknown-8bit?Q?=FC?="), "ü");
}

TEST(HeaderText, stays_quick_on_many_unfinished_words) {
    std::string raw;
    while (raw.size() < 2'000'000) {
        raw += "=?a?Q?";
    }
    EXPECT_LE(decode_header_text(raw).size(), raw.size());
}

TEST(Addresses, reads_what_people_and_programs_write) {
    const auto boxes = read_mailboxes(
        "=?utf-8?Q?M=C3=BCller=2C_Hans?= <H@X.de>, Weber, Eva <e@x.de>, p@x.de (Paul \\) P), "
        "Gruppe: a@x.de, \"B, \\\"b\\\"\" <b@x.de>;, <>, nobody"
    );
    ASSERT_EQ(boxes.size(), 5U);
    EXPECT_EQ(boxes[0].name, "Müller, Hans");
    EXPECT_EQ(boxes[0].address, "h@x.de");
    EXPECT_EQ(boxes[1].name, "Weber, Eva");
    EXPECT_EQ(boxes[2].name, "Paul ) P");
    EXPECT_EQ(boxes[3].address, "a@x.de");
    EXPECT_EQ(boxes[4].name, "B, \"b\"");
}

TEST(Addresses, counts_every_address_of_a_forged_from) {
    EXPECT_EQ(read_mailboxes("a@x.de, b@y.de").size(), 2U);
    EXPECT_EQ(read_mailboxes("\"a@x.de\" <b@y.de>")[0].address, "b@y.de");
    EXPECT_EQ(domain_of("x@MÜLLER.de"), "xn--mller-kva.de");
}

TEST(DateHeader, reads_dates_with_their_offset) {
    EXPECT_EQ(
        read_date_header("Sun, 22 Nov 2026 08:03:00 +0100 (CET)"), "2026-11-22T08:03:00+01:00"
    );
    EXPECT_EQ(read_date_header("22 Nov 26 8:03 EST"), "2026-11-22T08:03:00-05:00");
    EXPECT_EQ(read_date_header("Sun, 22 Nov 2026 08:03:00 GMT"), "2026-11-22T08:03:00+00:00");
    EXPECT_EQ(read_date_header("Sun Nov 22 08:03:00 2026"), "2026-11-22T08:03:00+00:00");
    EXPECT_EQ(read_date_header("2026-11-22T08:03:00Z"), "2026-11-22T08:03:00+00:00");
    EXPECT_EQ(read_date_header("gestern"), "");
    EXPECT_EQ(read_date_header("31 Feb 2026 08:03 +0000"), "");
}

TEST(DateHeader, writes_what_it_reads) {
    EXPECT_EQ(write_date_header("2026-11-22T08:03:00+01:00"), "Sun, 22 Nov 2026 08:03:00 +0100");
    EXPECT_EQ(write_date_header("2026-11-22T08:03:00Z"), "Sun, 22 Nov 2026 08:03:00 +0000");
    EXPECT_EQ(write_date_header("morgen"), "");
}

TEST(Charset, repairs_wrong_labels) {
    EXPECT_EQ(decode_charset("\x80 \xFC", "iso-8859-1").text, "€ ü");
    EXPECT_EQ(decode_charset("\xA4", "iso-8859-15").text, "€");
    EXPECT_EQ(decode_charset("f\xC3\xBCr", "us-ascii").text, "für");
    EXPECT_EQ(decode_charset("f\xC3\xBCr", "iso-8859-1").text, "für");
    EXPECT_EQ(decode_charset("f\xFCr", "utf-8").text, "für");
    EXPECT_EQ(decode_charset("f\xFCr", "").text, "für");
    EXPECT_EQ(decode_charset("\x81", "cp-850").text, "ü");
    EXPECT_EQ(decode_charset("f\xFCr", "gibt-es-nicht").text, "für");
    EXPECT_EQ(decode_charset("\xC7\xD1", "ks_c_5601-1987").text, "한");
    EXPECT_FALSE(decode_charset("f\xFCr", "utf-8").problem.empty());
    EXPECT_TRUE(decode_charset("plain", "").problem.empty());
}

TEST(TextClean, leaves_only_what_may_be_shown) {
    EXPECT_EQ(
        clean_text(std::string(
            "a\0b\x01\r\nc\rd\xE2\x80\xAE"
            "e\xEF\xBB\xBF",
            16
        )),
        "ab\nc\nde"
    );
    EXPECT_EQ(clean_text("u\xCC\x88"), "ü");
    EXPECT_EQ(clean_text("\xFF"), "\xEF\xBF\xBD");
}

TEST(Flowed, joins_soft_breaks_and_keeps_the_signature_mark) {
    EXPECT_EQ(
        unflow("Wir \nliefern.\n> alt \n> er\n  >x\n-- \nHans\n", false),
        "Wir liefern.\n> alt er\n >x\n-- \nHans\n"
    );
    EXPECT_EQ(unflow("Donau \ndampf\n", true), "Donaudampf\n");
}

TEST(MessageIds, are_found_in_every_shape) {
    EXPECT_EQ(message_ids_in("<a@b>,<c@d> <a@b>"), (std::vector<std::string>{"<a@b>", "<c@d>"}));
    EXPECT_EQ(message_ids_in("a@b, c@d"), (std::vector<std::string>{"<a@b>", "<c@d>"}));
    EXPECT_EQ(
        message_ids_in("Ihre Nachricht vom Montag <a@b>"), (std::vector<std::string>{"<a@b>"})
    );
    EXPECT_TRUE(message_ids_in("").empty());
}
