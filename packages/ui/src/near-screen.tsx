'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface NearScreenProps {
  /** Holds the place meanwhile, in about the size of what will stand there. */
  placeholder: ReactNode;
  children: ReactNode;
}

/** How far below the screen it is made ready, so that whoever scrolls on seldom sees the placeholder. */
const NEARNESS = '0px 0px 250px 0px';

/** What stands far down a page and is needed by few: it is made when the reader comes near. */
export function NearScreen({ placeholder, children }: NearScreenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        setNear(true);
      },
      { rootMargin: NEARNESS },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return near ? children : <div ref={place}>{placeholder}</div>;
}
