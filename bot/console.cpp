#include "bot/console.hpp"

#include "adapters/console/console_lines.hpp"
#include "bot/core.hpp"

#include <algorithm>
#include <istream>
#include <ostream>
#include <random>
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
    "  /quit               beenden\n";

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
        InboundMessage message;
        message.channel = speaker_.address.channel;
        message.key = "console-" + id_ + "-" + std::to_string(++count_);
        message.message_id = message.key;
        message.sender = speaker_.address.value;
        message.sender_name = speaker_.name;
        message.place = Place::direct;
        message.conversation = "console:" + speaker_.address.value;
        message.text = line.text;
        message.received_at = clock_.now();
        if (line.kind == ConsoleLine::Kind::room) {
            message.channel = Channel::matrix;
            message.place = Place::room;
            message.conversation = kRoom;
        }
        if (line.kind == ConsoleLine::Kind::reply) {
            if (line.position < 1 || static_cast<std::size_t>(line.position) > shown_.size()) {
                out_ << "Eine Nachricht [" << line.position << "] gibt es hier noch nicht.\n";
                return;
            }
            message.answers_to = {shown_[static_cast<std::size_t>(line.position - 1)]};
        }
        InboundBatch batch;
        batch.channel = message.channel;
        batch.messages.push_back(std::move(message));
        if (core_.intake().deliver(batch).ok()) {
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

    SystemClock clock_;
    Core core_;
    std::ostream& out_;
    commands::Speaker speaker_;
    std::string id_;
    int count_ = 0;
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
                if (!interactive) {
                    out << "\n" << sitting.speaker_name() << " » " << text << "\n";
                }
                sitting.say(line);
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
