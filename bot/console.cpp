#include "bot/console.hpp"

#include "adapters/console/console_lines.hpp"
#include "bot/core.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <istream>
#include <map>
#include <memory>
#include <ostream>
#include <random>
#include <sstream>
#include <vector>

namespace clusterlotse::bot {

namespace {

using console::ConsoleLine;
using console::parse_console_line;

constexpr const char* kRoom = "!console-room";
constexpr std::size_t kAtATime = 50;

constexpr const char* kHelp =
    "Schreiben Sie einen Satz, als wären Sie das Mitglied vor dem Zeichen ». Außerdem:\n"
    "  /as MITGLIED        jemand anderes spricht (Kennung aus dem Profil oder Adresse)\n"
    "  /room TEXT          in den Clusterraum schreiben, den alle lesen\n"
    "  /reply N TEXT       auf die Nachricht [N] antworten\n"
    "  /react N ZEICHEN    mit 👍 👎 ✅ … auf sie reagieren\n"
    "  /file PFAD TEXT     eine Datei schicken, mit Worten oder ohne\n"
    "  /edit TEXT          die eigene letzte Nachricht ändern, /delete löscht sie\n"
    "  /wait 2d            Zeit vergehen lassen (m, h, d, w); was fällig wird, geschieht\n"
    "  /quit               beenden\n";

/// The machine's clock, which may be put forward.
class ForwardClock final : public Clock {
public:
    TimePoint now() const override { return SystemClock().now() + ahead_; }
    void put_forward(std::chrono::minutes by) { ahead_ += by; }

private:
    std::chrono::milliseconds ahead_{0};
};

/// One sitting at the terminal.
class Sitting {
public:
    Sitting(const config::Settings& settings, std::ostream& out)
        : core_(settings, {Channel::matrix, Channel::email}, clock_), out_(out) {
        core_.intake().on_problem([this](const std::string& line) { out_ << "(" << line << ")\n"; }
        );
        const std::uint64_t number =
            (std::uint64_t{std::random_device{}()} << 32) | std::random_device{}();
        id_ = std::to_string(number);
    }

    bool become(const std::string& who) {
        std::optional<Address> address;
        if (const auto profile = core_.office().profiles.find(who)) {
            address = first_address(*profile);
        } else if (who.find('@') != std::string::npos) {
            address = Address{who.starts_with('@') ? Channel::matrix : Channel::email, who};
        }
        if (!address) {
            out_ << "Ein Mitglied „" << who
                 << "“ kenne ich nicht. `clusterlotse profiles list` zeigt alle.\n";
            return false;
        }
        speaker_ = core_.office().members.speaker(*address);
        return true;
    }

    void become_moderator(const std::vector<Address>& moderators) {
        if (!moderators.empty()) {
            speaker_ = core_.office().members.speaker(moderators.front());
        }
    }

    std::string speaker_name() const {
        if (!speaker_.firm.empty()) {
            return speaker_.firm;
        }
        return speaker_.moderator ? "Lotse" : speaker_.address.value;
    }

    void say(const ConsoleLine& line) {
        InboundMessage message = next_message();
        message.text = line.text;
        if (line.kind == ConsoleLine::Kind::room) {
            message.channel = Channel::matrix;
            message.place = Place::room;
            message.conversation = kRoom;
        }
        if (line.kind == ConsoleLine::Kind::reply || line.kind == ConsoleLine::Kind::react) {
            if (line.position < 1 || static_cast<std::size_t>(line.position) > shown_.size()) {
                out_ << "Eine Nachricht [" << line.position << "] gibt es hier noch nicht.\n";
                return;
            }
            const std::string& shown = shown_[static_cast<std::size_t>(line.position - 1)];
            if (line.kind == ConsoleLine::Kind::react) {
                message.kind = InboundKind::reaction;
                message.target = shown;
            } else {
                message.answers_to = {shown};
            }
        }
        if (line.kind == ConsoleLine::Kind::file && !attach(line.path, message)) {
            return;
        }
        if (message.kind == InboundKind::text) {
            said_[speaker_.address.value] = message;
        }
        deliver(std::move(message));
    }

    /// Puts the last message of the speaker's into other words, or deletes it.
    void change_last(const ConsoleLine& line) {
        const auto last = said_.find(speaker_.address.value);
        if (last == said_.end() || last->second.channel == Channel::email) {
            out_
                << (last == said_.end() ? "Hier gibt es noch nichts zu ändern.\n"
                                        : "Eine Mail lässt sich nicht mehr ändern.\n");
            return;
        }
        InboundMessage message = last->second;
        message.kind =
            line.kind == ConsoleLine::Kind::edit ? InboundKind::edit : InboundKind::redaction;
        message.target = message.message_id;
        message.key = message.message_id = next_key();
        message.text = line.text;
        message.attachments.clear();
        message.received_at = clock_.now();
        if (message.kind == InboundKind::redaction) {
            said_.erase(last);
        }
        deliver(std::move(message));
    }

    /// Whatever becomes due meanwhile is done and shown at its time.
    void pass(std::chrono::minutes time) {
        constexpr std::chrono::minutes kStep{30};
        for (std::chrono::minutes left = time; left.count() > 0; left -= std::min(left, kStep)) {
            clock_.put_forward(std::min(left, kStep));
            while (core_.keep_up()) {
            }
            show_outbox();
        }
    }

    void show_outbox() {
        bool more = true;
        while (more) {
            more = show_due(Channel::matrix);
            more = show_due(Channel::email) || more;
        }
        out_.flush();
    }

private:
    std::string next_key() { return "console-" + id_ + "-" + std::to_string(++count_); }

    InboundMessage next_message() {
        InboundMessage message;
        message.channel = speaker_.address.channel;
        message.key = message.message_id = next_key();
        message.sender = speaker_.address.value;
        message.sender_name = speaker_.name;
        message.place = Place::direct;
        message.conversation = "console:" + speaker_.address.value;
        message.received_at = clock_.now();
        return message;
    }

    bool attach(const std::string& path, InboundMessage& message) {
        std::error_code error;
        const auto size = std::filesystem::file_size(path, error);
        std::ifstream file(path, std::ios::binary);
        if (error || !file) {
            out_ << "Die Datei „" << path << "“ kann ich nicht lesen.\n";
            return false;
        }
        AttachmentInfo attachment;
        attachment.name = std::filesystem::path(path).filename().string();
        attachment.size = size;
        attachment.gap = size > kMostFileBytes ? ContentGap::too_large : ContentGap::none;
        if (attachment.gap == ContentGap::none) {
            std::ostringstream bytes;
            bytes << file.rdbuf();
            attachment.content = std::make_shared<const std::string>(std::move(bytes).str());
        }
        message.attachments.push_back(std::move(attachment));
        return true;
    }

    void deliver(InboundMessage message) {
        InboundBatch batch;
        batch.channel = message.channel;
        batch.messages.push_back(std::move(message));
        if (core_.intake().deliver(batch).ok()) {
            show_outbox();
        }
    }

    static std::optional<Address> first_address(const Profile& profile) {
        for (const Contact& contact : profile.contacts) {
            const bool by_mail = contact.prefers == Channel::email || !contact.matrix;
            if (by_mail && contact.email) {
                return Address{Channel::email, *contact.email};
            }
            if (contact.matrix) {
                return Address{Channel::matrix, *contact.matrix};
            }
        }
        return std::nullopt;
    }

    bool show_due(Channel channel) {
        auto& outbox = core_.office().outbox;
        const auto due = core_.claim_due(channel, kAtATime);
        for (const Dispatch& dispatch : due) {
            const std::string remote_id = "console-sent-" + dispatch.delivery_key;
            shown_.push_back(remote_id);
            show(dispatch.message, shown_.size());
            outbox.delivered(
                dispatch.outbox_id, remote_id, dispatch.message.conversation, clock_.now()
            );
        }
        return !due.empty();
    }

    void show(const OutboundMessage& message, std::size_t position) {
        out_ << "\n[" << position << "] ";
        if (message.place == Place::room) {
            out_ << "im Clusterraum";
        } else {
            const auto reader =
                core_.office().members.speaker({message.channel, message.recipient});
            out_ << "an "
                 << (reader.firm.empty() ? (reader.moderator ? "den Lotsen" : message.recipient)
                                         : reader.firm)
                 << (message.channel == Channel::matrix ? " (Direktchat)" : " (Mail)");
        }
        out_ << "\n";
        std::string_view text = message.text;
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            out_ << "    " << text.substr(0, end) << "\n";
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    ForwardClock clock_;
    Core core_;
    std::ostream& out_;
    commands::Speaker speaker_;
    std::string id_;
    int count_ = 0;
    std::map<std::string, InboundMessage> said_;  ///< by address: the last message of each speaker
    std::vector<std::string> shown_;  ///< remote ids of the messages shown as [1], [2] …
};

}  // namespace

int console(
    const config::Settings& settings,
    const std::string& as,
    std::istream& in,
    std::ostream& out,
    bool interactive
) {
    Sitting sitting(settings, out);
    if (as.empty()) {
        sitting.become_moderator(settings.cluster.moderators);
    } else if (!sitting.become(as)) {
        return 1;
    }
    if (interactive) {
        out << kHelp;
    }
    sitting.show_outbox();
    std::string text;
    const auto prompt = [&] {
        if (interactive) {
            out << "\n" << sitting.speaker_name() << " » " << std::flush;
        }
    };
    prompt();
    while (std::getline(in, text)) {
        const ConsoleLine line = parse_console_line(text);
        switch (line.kind) {
            case ConsoleLine::Kind::text:
            case ConsoleLine::Kind::room:
            case ConsoleLine::Kind::reply:
            case ConsoleLine::Kind::react:
            case ConsoleLine::Kind::file:
            case ConsoleLine::Kind::edit:
            case ConsoleLine::Kind::erase:
                if (!interactive) {
                    out << "\n" << sitting.speaker_name() << " » " << text << "\n";
                }
                if (line.kind == ConsoleLine::Kind::edit || line.kind == ConsoleLine::Kind::erase) {
                    sitting.change_last(line);
                } else {
                    sitting.say(line);
                }
                break;
            case ConsoleLine::Kind::wait:
                sitting.pass(line.passes);
                break;
            case ConsoleLine::Kind::speaker:
                sitting.become(line.text);
                break;
            case ConsoleLine::Kind::remark:
                out << "\n=== " << line.text << "\n";
                break;
            case ConsoleLine::Kind::help:
                out << kHelp;
                break;
            case ConsoleLine::Kind::unknown:
                out << "„" << line.text << "“ verstehe ich nicht. /help zeigt, was hier geht.\n";
                break;
            case ConsoleLine::Kind::quit:
                return 0;
            case ConsoleLine::Kind::empty:
                break;
        }
        prompt();
    }
    return 0;
}

}  // namespace clusterlotse::bot
