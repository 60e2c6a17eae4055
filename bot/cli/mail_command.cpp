#include "bot/cli/mail_command.hpp"

#include "adapters/email/mime/newly_written.hpp"
#include "bot/cli/files.hpp"
#include "bot/cli/need_json.hpp"

#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>

namespace clusterlotse::cli {

namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

const char* name_of(SenderVerdict verdict) {
    switch (verdict) {
        case SenderVerdict::pass:
            return "pass";
        case SenderVerdict::fail:
            return "fail";
        case SenderVerdict::unknown:
            break;
    }
    return "unknown";
}

Json bounce_json(const std::vector<email::BounceRecipient>& recipients) {
    Json list = Json::array();
    for (const auto& recipient : recipients) {
        Json entry;
        entry["recipient"] = recipient.recipient;
        entry["action"] = recipient.action;
        entry["status"] = recipient.status;
        entry["permanent"] = recipient.permanent;
        entry["reason"] = recipient.reason;
        list.push_back(std::move(entry));
    }
    return list;
}

}  // namespace

std::string mail_json(const std::string& file, const email::MailReading& mail) {
    Json json;
    json["file"] = file;
    json["message_id"] = or_null(mail.message_id);
    json["from"] = Json{{"name", mail.from.name}, {"address", mail.from.address}};
    json["to"] = mail.to;
    json["subject"] = mail.subject;
    json["date"] = or_null(mail.date);
    json["in_reply_to"] = or_null(mail.in_reply_to);
    json["references"] = mail.references;
    json["kind"] = std::string(email::name_of(mail.kind));
    json["text"] = mail.text;
    json["full_text"] = mail.full_text;
    json["attachments"] = Json::array();
    for (const AttachmentInfo& attachment : mail.attachments) {
        json["attachments"].push_back(Json{
            {"name", attachment.name}, {"type", attachment.type}, {"size", attachment.size}});
    }
    json["sender_verdict"] =
        Json{{"result", name_of(mail.verdict)}, {"reason", mail.verdict_reason}};
    json["bounce"] =
        mail.kind == email::MailReading::Kind::bounce ? bounce_json(mail.bounce) : Json(nullptr);
    json["problems"] = mail.problems;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

int inspect_mails(
    const std::vector<std::string>& files,
    const email::MailReadingOptions& options,
    std::istream& in,
    std::ostream& out,
    std::ostream& err
) {
    int status = 0;
    for (const std::string& file : files) {
        const auto raw = read_input(file, in);
        if (!raw) {
            err << why_no_input(file) << '\n';
            status = 3;
            continue;
        }
        out << mail_json(file, email::read_mail(*raw, options)) << std::endl;
    }
    return status;
}

int reply_text(std::istream& in, std::ostream& out, std::ostream& err) {
    const auto body = read_all(in);
    if (!body) {
        err << "the text cannot be read, or is longer than 64 MiB\n";
        return 3;
    }
    const std::string text = email::newly_written(*body);
    out << text << (text.empty() || text.ends_with('\n') ? "" : "\n");
    return 0;
}

}  // namespace clusterlotse::cli
