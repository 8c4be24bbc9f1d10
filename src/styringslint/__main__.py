"""`python -m styringslint`."""

from styringslint.cli.entry import main

if __name__ == "__main__":
    main()
