#include "tests/simulation/wire.hpp"

#include "tests/simulation/secrets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::simulation {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kName = "Größlings Räderwerk";

Delivered message(Channel channel) {
    Delivered one;
    one.delivery_key = "k7f3";
    one.remote_id = "$own";
    one.message.channel = channel;
    one.message.place = channel == Channel::email ? Place::mail : Place::direct;
    one.message.recipient = channel == Channel::email ? "v@firma.example.net" : "@v:example.net";
    one.message.text = "Guten Tag";
    return one;
}

/// The name is found where it is hidden by nothing but the way a message is written.
void expect_found(const Delivered& one, const char* where) {
    EXPECT_THAT(squeezed(on_the_wire(one).bytes), HasSubstr(squeezed(kName))) << where;
}

TEST(Wire, shows_a_name_wherever_it_stands_in_a_mail) {
    const std::string name = kName;
    Delivered one = message(Channel::email);
    EXPECT_THAT(squeezed(on_the_wire(one).bytes), Not(HasSubstr(squeezed(name))));
    one.message.subject = "Anfrage für " + name + ", ein Betreff, der länger als eine Zeile ist";
    expect_found(one, "subject");
    one = message(Channel::email);
    one.message.text =
        "Wir sind ein Haus mit langer Geschichte, und unser Name ist seit je " + name;
    expect_found(one, "text, quoted-printable");
    one.message.text = "ääääääää öööööööö üüüüüüüü " + name;
    expect_found(one, "text, base64");
    one = message(Channel::email);
    one.message.html = "<p>Gr&#246;&#xdf;lings <b>R</b>äderwerk</p>";
    expect_found(one, "HTML");
    one.message.html =
        "<a href=\"https://example.net/?q=Gr%C3%B6%C3%9Flings%20R%C3%A4derwerk\">x</a>";
    expect_found(one, "link");
    one = message(Channel::email);
    one.message.attachments.push_back(
        {"Zeichnung einer sehr langen Welle für " + name + ".pdf",
         "application/pdf",
         std::make_shared<const std::string>("%PDF-1.4")}
    );
    expect_found(one, "file name");
    one.message.attachments.front().name = "a.pdf";
    one.message.attachments.front().content =
        std::make_shared<const std::string>("%PDF-1.4 (" + name + ")");
    expect_found(one, "file");
    one = message(Channel::email);
    one.message.reply_token = "groesslings-raederwerk";
    expect_found(one, "reply address");
    one = message(Channel::email);
    one.message.list_unsubscribe = {
        "mailto:x@example.net?subject=Gr%C3%B6%C3%9Flings%20R%C3%A4derwerk"};
    expect_found(one, "list header");
}

TEST(Wire, shows_a_name_wherever_it_stands_in_matrix_events) {
    const std::string name = kName;
    Delivered one = message(Channel::matrix);
    EXPECT_THAT(squeezed(on_the_wire(one).bytes), Not(HasSubstr(squeezed(name))));
    one.message.text = name;
    expect_found(one, "body");
    one = message(Channel::matrix);
    one.message.html = "Gr&#246;&#xdf;lings <em>R</em>äderwerk";
    expect_found(one, "formatted body");
    one = message(Channel::matrix);
    one.message.mentions = {"@groesslings.raederwerk:example.net"};
    expect_found(one, "mentions");
    one = message(Channel::matrix);
    one.message.attachments.push_back(
        {name + ".pdf", "application/pdf", std::make_shared<const std::string>("%PDF-1.4")}
    );
    expect_found(one, "file name");
    one.message.attachments.front() = {
        "a.pdf", "application/pdf", std::make_shared<const std::string>("(" + name + ")")};
    expect_found(one, "file");
}

TEST(Wire, tells_to_which_messages_it_refers) {
    Delivered mail = message(Channel::email);
    mail.message.reply_to = "<2@b.example.net>";
    mail.message.references = {"<1@a.example.net>", "<2@b.example.net>"};
    EXPECT_THAT(
        on_the_wire(mail).refers_to,
        ElementsAre("<2@b.example.net>", "<1@a.example.net>", "<2@b.example.net>")
    );
    Delivered event = message(Channel::matrix);
    event.message.thread_root = "$root";
    event.message.reply_to = "$answered";
    EXPECT_THAT(on_the_wire(event).refers_to, testing::UnorderedElementsAre("$root", "$answered"));
}

}  // namespace
}  // namespace clusterlotse::simulation
