"""The emulator: moto's server with the patches of `patches/`, on 127.0.0.1.

    python server.py [--unpatched] [--detached] [--record FILE]

Prints `listening on port N` once it accepts connections, with a port that the system chose, and serves until SIGTERM,
SIGINT, or the end of its standard input: when the program that started it dies, however it dies, the server goes too.
With `--detached` it ignores its standard input, and ends by `POST /moto-api/stop`. With `--unpatched` it is plain moto, which is how the tests find out
that upstream has mended something. The account is the one of `MOTO_ACCOUNT_ID`.
"""

import argparse
import io
import json
import logging
import os
import signal
import sys
import threading

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server


class Handler(WSGIRequestHandler):
    # Head and body of an answer leave together, if the body is one piece of less than a mebibyte. Apart, the provider's
    # HTTP client on a busy machine drops one answer in some hundreds between the two and asks again: what it has
    # deleted is not there then, and Terraform fails.
    wbufsize = 1 << 20

    def log_request(self, code="-", size="-"):
        """No line per request: a deployment makes thousands."""

    def handle_expect_100(self):
        """Clients that upload wait for this line before they send."""
        accepted = super().handle_expect_100()
        self.wfile.flush()
        return accepted


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--unpatched", action="store_true")
    parser.add_argument("--detached", action="store_true")
    parser.add_argument("--record", metavar="FILE")
    return parser.parse_args()


def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


def stoppable(application):
    """A server that outlives its starter is stopped by its address: a process id may have gone to somebody else."""

    def serve(environ, start_response):
        if (environ["REQUEST_METHOD"], environ["PATH_INFO"]) != ("POST", "/moto-api/stop"):
            return application(environ, start_response)
        threading.Timer(0.2, os._exit, [0]).start()
        start_response("204 No Content", [])
        return []

    return serve


def one_at_a_time(application):
    """moto replaces lists that it has read before: of two requests at the same moment, one would be lost."""
    lock = threading.Lock()

    def serve(environ, start_response):
        with lock:
            return application(environ, start_response)

    return serve


def recorded(application, file):
    """What is asked, as it is asked: method, address, the headers that tell service and operation, body."""
    lines = open(file, "a", encoding="utf-8", buffering=1)

    def serve(environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        request = {
            "method": environ["REQUEST_METHOD"],
            "host": environ.get("HTTP_HOST", ""),
            "path": environ["PATH_INFO"],
            "query": environ.get("QUERY_STRING", ""),
            "authorization": environ.get("HTTP_AUTHORIZATION", ""),
            "target": environ.get("HTTP_X_AMZ_TARGET", ""),
            "headers": {name: value for name, value in environ.items() if name.startswith("HTTP_X_AMZ_")},
            "body": body.decode("utf-8", "replace"),
        }
        lines.write(json.dumps(request) + "\n")
        return application(environ, start_response)

    return serve


def main():
    options = arguments()
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    if not options.unpatched:
        from patches import PATCHES

        for patch in PATCHES:
            patch.apply()
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    signal.signal(signal.SIGINT, lambda *_: os._exit(0))
    application = DomainDispatcherApplication(create_backend_app)
    if options.record:
        application = recorded(application, options.record)
    application = stoppable(one_at_a_time(application))
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=Handler)
    os.environ["MOTO_PORT"] = str(server.server_port)
    print(f"listening on port {server.server_port}", flush=True)
    if not options.detached:
        threading.Thread(target=end_with_parent, daemon=True).start()
    server.serve_forever()


if __name__ == "__main__":
    main()
